package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.access.Role;
import org.openvha.facts.Borough;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Individual;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.synthetic.SyntheticLondon;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One person over HTTP. */
class ExplanationOverHttpTest {

    private static final List<String> ODD_IDS =
            List.of("A/B", "a:b", "../x", "-1", "...", "x/", "/x", "//", ":", "a/assessment", ".", "..");

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder);
        client = service.client;
        List<CaseFile> people = new java.util.ArrayList<>(RandomCaseFiles.people(400, 7, SyntheticLondon.AS_OF));
        ODD_IDS.forEach(id ->
                people.add(CaseFileBuilder.of(new Individual(id, java.time.LocalDate.of(2000, 1, 2), Borough.CAMDEN))
                        .build()));
        service.load(service.extract(people));
        service.run();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void the_explanation_is_the_stored_line_byte_for_byte() {
        List<String> listed = JdbcClient.create(service.database)
                .sql("SELECT individual_id FROM listed")
                .query(String.class)
                .list();
        assertThat(listed).hasSizeGreaterThan(20);
        for (String id : listed) {
            byte[] stored = JdbcClient.create(service.database)
                    .sql("SELECT assessment::text FROM listed WHERE individual_id = ?")
                    .param(id)
                    .query(String.class)
                    .single()
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8);
            assertThat(client.get(assessment(id)).bytes()).isEqualTo(stored);
        }
    }

    @Test
    void people_who_are_not_on_the_list_get_theirs_too_in_words_as_well() {
        String ndjson = client.get("/api/runs/1/assessments.ndjson").text();
        String unlisted = ndjson.lines()
                .filter(line -> line.contains("\"outcome\":\"NOT_INCLUDED\""))
                .findFirst()
                .orElseThrow();
        String id = unlisted.substring("{\"individual\":\"".length(), unlisted.indexOf("\",\"ruleSet\""));
        assertThat(client.get(assessment(id)).text()).isEqualTo(unlisted);
        Answer words = client.get(assessment(id), "Accept", "text/plain");
        assertThat(words.header("Content-Type")).isEqualTo("text/plain;charset=UTF-8");
        assertThat(words.text()).contains("NOT INCLUDED").contains(id);
        assertThat(client.get(assessment(id), "Accept", "text/plain", "If-None-Match", words.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(client.get(assessment(id), "If-None-Match", words.header("ETag"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void ids_with_slashes_and_colons_are_found_percent_encoded() {
        for (String id : ODD_IDS) {
            if (!id.equals(".") && !id.equals("..")) {
                Answer answer = client.get(assessment(id));
                assertThat(answer.status()).as("%s: %s", id, answer).isEqualTo(200);
                assertThat(answer.json().get("individual").stringValue()).isEqualTo(id);
            }
        }
    }

    @Test
    void ids_that_no_path_can_hold_are_found_by_comparison() {
        JsonNode both = client.post("/api/comparisons", "{\"individuals\":[\".\",\"..\"]}")
                .json();
        assertThat(both.at("/individuals/0/individual").stringValue()).isEqualTo(".");
        assertThat(both.at("/individuals/1/individual").stringValue()).isEqualTo("..");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SECRET-1", "%20", "%00", "%C3%A4", "a%252Fb", "%25", "SECRET%0A"})
    void somebody_unknown_is_not_found_and_not_named(String id) {
        Answer answer = client.get("/api/individuals/" + id + "/assessment");
        assertThat(answer.status()).as("%s", answer).isIn(400, 404);
        assertThat(answer.text()).doesNotContain("SECRET");
    }

    @Test
    void histories_are_for_auditors_and_archivists() {
        String listed = JdbcClient.create(service.database)
                .sql("SELECT individual_id FROM listed LIMIT 1")
                .query(String.class)
                .single();
        assertThat(client.get("/api/individuals/" + Client.encoded(listed) + "/history")
                        .problem())
                .isEqualTo("not-permitted");
        JsonNode past = client.as(Role.AUDITOR)
                .get("/api/individuals/" + Client.encoded(listed) + "/history")
                .json();
        assertThat(past.at("/entries/0/change").stringValue()).isEqualTo("ENTERED");
        assertThat(client.as(Role.ARCHIVIST)
                        .get("/api/individuals/NOBODY/history")
                        .json()
                        .get("entries"))
                .isEmpty();
    }

    @Test
    void a_consultation_by_post_answers_the_same_without_an_id_in_the_address() {
        Answer one =
                client.post("/api/consultations", "{\"individual\":\"N000001\",\"reason\":\"Asked for by a test\"}");
        assertThat(one.bytes()).isEqualTo(client.get(assessment("N000001")).bytes());
        assertThat(one.header("Cache-Control")).isEqualTo("no-store");
        assertThat(client.post("/api/consultations", "{\"individual\":\"..\"}").status())
                .isEqualTo(200);
        assertThat(client.post("/api/consultations", "{}").status()).isEqualTo(400);
        assertThat(client.post("/api/consultations", "{\"individual\":\"SECRET-1\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void up_to_four_people_stand_side_by_side_as_they_stand_alone() {
        JsonNode both = client.post("/api/comparisons", "{\"individuals\":[\"N000002\",\"N000001\"]}")
                .json();
        assertThat(both.get("individuals")).hasSize(2);
        assertThat(both.at("/individuals/0/assessment"))
                .isEqualTo(client.get(assessment("N000002")).json());
        assertThat(both.at("/individuals/1/assessment"))
                .isEqualTo(client.get(assessment("N000001")).json());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"individuals\":[]}",
                "{\"individuals\":null}",
                "{\"individuals\":[null]}",
                "{\"individuals\":\"N000001\"}",
                "{\"individuals\":[1]}",
                "{\"individuals\":[\"N000001\",\"N000001\"]}",
                "{\"individuals\":[\"N000001\",\"SECRET 1\"]}",
                "{\"individuals\":[\"N000001\",\"SECRET-1\"]}",
                "{\"individuals\":[\"N000001\",\"N000002\",\"N000003\",\"N000004\",\"N000005\"]}"
            })
    void a_comparison_that_cannot_be_made_is_refused_without_naming_anybody(String body) {
        Answer answer = client.post("/api/comparisons", body);
        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
        assertThat(answer.text()).doesNotContain("SECRET", "N000001");
    }

    private static String assessment(String id) {
        return "/api/individuals/" + Client.encoded(id) + "/assessment";
    }
}
