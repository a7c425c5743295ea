package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What readers see while one list takes the place of another. */
class ListSwitchTest {

    private static final int READERS = 4;
    private static final int SWITCHES = 4;
    private static final int MOST_SWITCHES = 60;

    @TempDir
    Path folder;

    @Test
    void the_pages_of_a_list_are_closed_the_moment_another_is_in_force() {
        try (RunningService service =
                RunningService.start(Options.USUAL, folder).withList(800)) {
            String next =
                    service.client.get("/api/list?limit=5").json().get("next").stringValue();
            service.load(service.synthetic(800, 2));
            service.run();
            Answer gone = service.client.get(next);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.problem()).isEqualTo("former-list");
            assertThat(service.client.get("/api/list").json().get("run").longValue())
                    .isEqualTo(2);
            JsonNode former = service.client.as(Role.AUDITOR).get(next).json();
            assertThat(former.get("run").longValue()).isEqualTo(1);
            assertThat(former.has("inForceUntil")).isTrue();
            assertThat(service.client.get("/api/runs/1/list").status()).isEqualTo(410);
            assertThat(service.client.get("/api/runs/1/list.csv").status()).isEqualTo(410);
            assertThat(new Reader(service.url())
                            .signedIn("analyst")
                            .get("/?run=1&page=2")
                            .text())
                    .contains("Another list came in force while you turned the pages. This is its first page.")
                    .doesNotContain("A former list");
            assertThat(JdbcClient.create(service.database)
                            .sql(
                                    "SELECT count(*) FROM audit_entry WHERE action = 'former-list' AND outcome = 'REFUSED'")
                            .query(Long.class)
                            .single())
                    .as("refusals are logged")
                    .isEqualTo(4);
            assertThat(service.client.get("/api/runs/1/assessments.ndjson").status())
                    .isEqualTo(410);
        }
    }

    @Test
    void earlier_lists_can_be_read_by_auditors_and_archivists() {
        try (RunningService service =
                RunningService.start(Options.USUAL, folder).withList(300)) {
            service.run();
            assertThat(service.client.get("/api/runs/1/list").status()).isEqualTo(410);
            for (Role role : List.of(Role.AUDITOR, Role.ARCHIVIST)) {
                assertThat(service.client.as(role).get("/api/runs/1/list").status())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void no_reader_sees_a_mixture_while_runs_switch() throws Exception {
        try (RunningService service =
                RunningService.start(Options.USUAL, folder).withList(1000)) {
            Path one = service.synthetic(1000, 2);
            Path other = service.synthetic(1000, 3);
            AtomicBoolean over = new AtomicBoolean();
            ExecutorService readers = Executors.newFixedThreadPool(READERS);
            try {
                Set<Long> read = ConcurrentHashMap.newKeySet();
                List<Future<?>> reading = new ArrayList<>();
                for (int reader = 0; reader < READERS; reader++) {
                    reading.add(readers.submit(() -> readWhole(service, read, over)));
                }
                // On a machine that is busy a reader may take longer than several switches.
                for (int number = 0; number < SWITCHES || read.size() < 2 && number < MOST_SWITCHES; number++) {
                    service.load(number % 2 == 0 ? one : other);
                    service.run();
                }
                over.set(true);
                for (Future<?> reader : reading) {
                    reader.get();
                }
                assertThat(read).as("lists that were read while others came").hasSizeGreaterThan(1);
            } finally {
                readers.shutdownNow();
            }
        }
    }

    /** Reads lists page by page until told to stop, and holds each against the whole list of the run that its first page names; adds the runs to those that were read. */
    private static void readWhole(RunningService service, Set<Long> read, AtomicBoolean over) {
        do {
            List<String> ids = new ArrayList<>();
            long run = 0;
            String next = "/api/list?limit=10";
            while (next != null) {
                JsonNode page = service.client.as(Role.AUDITOR).get(next).json();
                run = run == 0 ? page.get("run").longValue() : run;
                assertThat(page.get("run").longValue()).isEqualTo(run);
                page.get("people")
                        .forEach(person -> ids.add(person.get("individual").stringValue()));
                next = page.path("next").stringValue(null);
            }
            assertThat(service.client
                            .as(Role.AUDITOR)
                            .get("/api/runs/" + run + "/list.csv")
                            .text()
                            .lines()
                            .skip(1)
                            .map(line -> line.split(",")[1]))
                    .containsExactlyElementsOf(ids);
            read.add(run);
        } while (!over.get());
    }
}
