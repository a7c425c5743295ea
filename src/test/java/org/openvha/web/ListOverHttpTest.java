package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.assessment.ListCsv;
import org.openvha.assessment.ListEntry;
import org.openvha.synthetic.SyntheticLondon;
import tools.jackson.databind.JsonNode;

/** The list in force over HTTP. */
class ListOverHttpTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(2000);
        client = service.client;
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void before_the_first_run_there_is_no_list(@TempDir Path empty) {
        try (RunningService fresh = RunningService.start(Options.USUAL, empty)) {
            assertThat(fresh.client.get("/api/list").problem()).isEqualTo("no-list");
            assertThat(fresh.client.get("/api/list.csv").problem()).isEqualTo("no-list");
        }
    }

    @Test
    void csv_has_the_form_of_the_contract_to_the_byte() throws IOException {
        Answer csv = client.get("/api/list.csv");
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        ListCsv.write(
                people(client.get("/api/list?limit=500")).stream()
                        .map(person -> new ListEntry(
                                service.register
                                        .facts()
                                        .known(1, person.get("individual").stringValue())
                                        .orElseThrow()
                                        .individual(),
                                person.get("score").longValue()))
                        .toList(),
                SyntheticLondon.AS_OF,
                expected);
        assertThat(csv.text()).isEqualTo(expected.toString(StandardCharsets.UTF_8));
        assertThat(csv.header("OpenVHA-Ranked-By")).isEqualTo("SCORE");
        assertThat(client.get("/api/list", "Accept", "text/csv").bytes()).isEqualTo(csv.bytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "order=-age",
                "order=borough&bcu=CN",
                "crimeType=ROBBERY&crimeType=VIOLENCE_WITH_INJURY",
                "under18=true",
                "flag=GAP-01&order=individual",
                "borough=Tower%20Hamlets"
            })
    void pages_put_together_are_the_list_and_its_csv(String filter) {
        List<String> ids = new ArrayList<>();
        int total = 0;
        String next = "/api/list?limit=7&" + filter;
        while (next != null) {
            JsonNode page = client.get(next).json();
            assertThat(page.get("offset").intValue()).isEqualTo(ids.size());
            people(page).forEach(person -> ids.add(person.get("individual").stringValue()));
            total = page.get("total").intValue();
            next = page.path("next").stringValue(null);
        }
        assertThat(ids).hasSize(total).doesNotHaveDuplicates().isNotEmpty();
        assertThat(client.get("/api/list.csv?" + filter).text().lines().skip(1).map(line -> line.split(",")[1]))
                .containsExactlyElementsOf(ids);
    }

    @Test
    void a_filter_by_crime_type_ranks_by_its_points_and_says_so() {
        Answer page = client.get("/api/list?crimeType=ROBBERY&limit=500");
        assertThat(page.json().get("rankedBy").stringValue()).isEqualTo("POINTS");
        List<Long> points = people(page).stream()
                .map(person -> person.get("points").longValue())
                .toList();
        assertThat(points).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        Answer csv = client.get("/api/list.csv?crimeType=ROBBERY");
        assertThat(csv.header("OpenVHA-Ranked-By")).isEqualTo("POINTS of ROBBERY");
        assertThat(csv.text().lines().skip(1).map(line -> Long.valueOf(line.split(",")[2])))
                .containsExactlyElementsOf(points);
    }

    @Test
    void an_unchanged_answer_is_not_sent_again() {
        for (String path : List.of(
                "/api/list", "/api/list.csv", "/api/runs/1/list.csv", "/api/runs", "/api/rule-sets", "/api/loads/1")) {
            Answer first = client.get(path);
            Answer again = client.get(path, "If-None-Match", first.header("ETag"));
            assertThat(again.status()).as(path).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
            assertThat(first.header("Vary")).isEqualTo("Accept");
            assertThat(client.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
        }
        assertThat(client.get("/api/list").header("ETag"))
                .isNotEqualTo(client.get("/api/list", "Accept", "text/csv").header("ETag"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bcu=XX",
                "bcu=",
                "borough=camden",
                "crimeType=ROBERY",
                "flag=EXC-01",
                "flag=NOPE",
                "under18=yes",
                "order=rank,age",
                "order=--rank",
                "limit=0",
                "limit=501",
                "limit=1e2",
                "limit=99999999999999999999",
                "limit=5&limit=6",
                "cursor=x",
                "cursor=" + "A",
                "individual=N000001",
                "N000001=1"
            })
    void a_wrong_parameter_is_refused_and_its_value_not_repeated(String query) {
        Answer answer = client.get("/api/list?" + query);
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.text()).doesNotContain("N000001", "ROBERY", "camden\"");
    }

    @Test
    void the_nearest_word_is_offered() {
        assertThat(client.get("/api/list?crimetype=ROBBERY")
                        .json()
                        .get("remedy")
                        .stringValue())
                .contains("crimeType");
        assertThat(client.get("/api/list?crimeType=ROBERY").json().get("remedy").stringValue())
                .contains("ROBBERY");
    }

    @Test
    void a_crime_type_that_gave_nobody_points_leaves_nobody() {
        assertThat(client.get("/api/list?crimeType=HOMICIDE&bcu=SN&under18=true&limit=1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_cursor_belongs_to_its_filter_run_and_form() {
        String next = client.get("/api/list?limit=3&bcu=CN").json().get("next").stringValue();
        String cursor = next.substring(next.indexOf("cursor=") + "cursor=".length());
        assertThat(client.get("/api/list?limit=3&cursor=" + cursor).problem()).isEqualTo("bad-cursor");
        assertThat(client.get("/api/list?limit=5&bcu=CN&cursor=" + cursor).status())
                .isEqualTo(200);
        String forged = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)
                .replaceFirst("^1\\.", "99.");
        assertThat(client.get("/api/list?bcu=CN&cursor="
                                + Base64.getUrlEncoder()
                                        .withoutPadding()
                                        .encodeToString(forged.getBytes(StandardCharsets.US_ASCII)))
                        .status())
                .isEqualTo(404);
        assertThat(client.get("/api/list?bcu=CN&cursor=" + cursor, "Accept", "text/csv")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_form_that_is_not_offered_is_refused() {
        assertThat(client.get("/api/list", "Accept", "image/png").problem()).isEqualTo("not-acceptable");
        assertThat(client.get("/api/list", "Accept", "text/csv;q=0, application/json")
                        .header("Content-Type"))
                .isEqualTo("application/json");
        assertThat(client.get("/api/list", "Accept", "text/csv, application/json;q=0.5")
                        .header("Content-Type"))
                .startsWith("text/csv");
    }

    private static List<JsonNode> people(Answer page) {
        return people(page.json());
    }

    private static List<JsonNode> people(JsonNode page) {
        return StreamSupport.stream(page.get("people").spliterator(), false).toList();
    }
}
