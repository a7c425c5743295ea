package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How the service begins and ends. */
class EndingTest {

    @TempDir
    Path folder;

    @Test
    void a_request_under_way_is_answered_before_the_service_ends() throws Exception {
        RunningService service = RunningService.start(Options.USUAL, folder);
        byte[] zip = RunningService.zip(service.synthetic(200, 1));
        CompletableFuture<Answer> loading;
        CompletableFuture<Void> closing;
        try (Connection held = TestDatabase.asOwner(service.database).getConnection()) {
            held.setAutoCommit(false);
            try (Statement statement = held.createStatement()) {
                statement.execute("LOCK TABLE fact_load IN ACCESS EXCLUSIVE MODE");
            }
            loading = CompletableFuture.supplyAsync(() -> service.client.postZip("/api/facts", zip));
            awaitWaiting(service);
            closing = CompletableFuture.runAsync(service.service()::close);
            awaitRefused(service);
            assertThat(loading).isNotDone();
            held.rollback();
        }
        assertThat(loading.get(30, TimeUnit.SECONDS).status()).isEqualTo(201);
        closing.get(30, TimeUnit.SECONDS);
        assertThat(service.register.facts().latest()).isPresent();
        service.register.close();
    }

    @Test
    void clients_that_follow_a_run_do_not_hold_up_the_end() throws Exception {
        RunningService service = RunningService.start(Options.USUAL, folder).withList(200);
        try (Connection held = TestDatabase.asOwner(service.database).getConnection()) {
            held.setAutoCommit(false);
            try (Statement statement = held.createStatement()) {
                statement.execute("LOCK TABLE listed IN ACCESS EXCLUSIVE MODE");
            }
            Answer run = service.client.post("/api/runs", "{\"asOf\":\"2024-01-31\"}");
            InputStream events = service.client
                    .http()
                    .send(
                            service.client
                                    .request(run.header("Location") + "/events")
                                    .build(),
                            BodyHandlers.ofInputStream())
                    .body();
            assertThat(events.read()).isEqualTo('i');
            CompletableFuture<Void> closing = CompletableFuture.runAsync(service.service()::close);
            assertThat(untilItEnds(events)).doesNotContain("DONE");
            closing.get(20, TimeUnit.SECONDS);
            held.rollback();
        }
        service.register.close();
    }

    @Test
    void closing_the_service_leaves_register_and_database_open() {
        RunningService service = RunningService.start(Options.USUAL, folder).withList(200);
        service.service().close();
        assertThat(service.register.lists().inForce()).contains(1L);
        service.register.close();
    }

    @Test
    void a_port_in_use_is_bad_input_with_the_remedy() throws Exception {
        javax.sql.DataSource database = TestDatabase.fresh();
        TestClock clock = new TestClock();
        try (Register register = Register.over(database, Path.of("rules"), clock, 1, Tester.ACTORS);
                ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> Service.start(
                            Options.USUAL.settings(folder, taken.getLocalPort()), register, database, clock))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("port " + taken.getLocalPort())
                    .hasMessageContaining("OPENVHA_PORT");
        }
    }

    /** A stream that the end cuts off, instead of closing it, tells a client the same: it follows the run again. */
    private static String untilItEnds(InputStream events) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            events.transferTo(read);
        } catch (IOException cutOff) {
            assertThat(cutOff).hasMessageContaining("closed");
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    /** Until the load waits for the lock that is held. */
    private static void awaitWaiting(RunningService service) {
        while (JdbcClient.create(service.database)
                        .sql(
                                "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'")
                        .query(Long.class)
                        .single()
                == 0) {
            Thread.onSpinWait();
        }
    }

    /** Until no new request is taken. */
    private static void awaitRefused(RunningService service) {
        while (true) {
            try {
                service.client
                        .http()
                        .send(service.client.request("/api/nothing").build(), BodyHandlers.discarding());
            } catch (ConnectException refused) {
                return;
            } catch (IOException closed) {
                continue;
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
    }
}
