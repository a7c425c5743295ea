package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.access.Role;
import org.openvha.audit.replay.ReceiptFile;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.synthetic.SyntheticLondon;
import tools.jackson.databind.JsonNode;

/** The inverse trace and receipts over HTTP; every answer is held against the OpenAPI document. */
class TraceOverHttpTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder);
        service.load(service.extract(RandomCaseFiles.people(300, 9, SyntheticLondon.AS_OF)));
        service.run();
        client = service.client.as(Role.AUDITOR);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_rule_leads_to_people_runs_text_provenance_consultation_and_approvals() {
        JsonNode page =
                client.get("/api/trace?rule=EXC-01&from=2024-01-01&limit=5").json();
        assertThat(page.get("people")).hasSize(5);
        assertThat(page.at("/people/0/run").longValue())
                .isEqualTo(page.at("/runs/0/id").longValue());
        assertThat(page.at("/people/0/touches/0/kind").stringValue()).isEqualTo("EXCLUSION");
        JsonNode source = page.at("/sources/0");
        assertThat(source.get("ruleSetDigest")).isEqualTo(page.at("/runs/0/ruleSetDigest"));
        assertThat(source.at("/rules/0/text").stringValue()).contains("@id(\"EXC-01\")");
        assertThat(source.at("/rules/0/basis/label").stringValue()).isEqualTo("EIA");
        assertThat(source.at("/consultation/0/rules").toString()).contains("EXC-01");
        assertThat(source.at("/decisions/0/decision").stringValue()).isEqualTo("SHIPPED");
        assertThat(client.get(page.at("/runs/0/links/receipt").stringValue()).status())
                .isEqualTo(200);
        JsonNode second = client.get(page.get("next").stringValue()).json();
        assertThat(second.at("/people/0/rank").intValue())
                .isGreaterThan(page.at("/people/4/rank").intValue());
    }

    @Test
    void a_weight_row_is_shown_with_its_source_and_nobody_is_an_empty_page() {
        JsonNode page = client.get("/api/trace?weight=8N").json();
        assertThat(page.at("/sources/0/weight/offenceClass").stringValue()).isEqualTo("8N");
        assertThat(page.at("/people/0/touches/0/points").longValue()).isPositive();
        assertThat(client.get("/api/trace?rule=EXC-99").json().get("people")).isEmpty();
        assertThat(client.get("/api/trace?rule=EXC-01&from=2199-01-01").json().get("people"))
                .isEmpty();
    }

    @Test
    void an_offence_is_asked_for_in_a_body_only() {
        JsonNode person = client.get("/api/trace?weight=8N&limit=1").json().at("/people/0");
        String offence = person.at("/touches/0/facts/0").stringValue();
        JsonNode page =
                client.post("/api/trace", "{\"offence\":\"" + offence + "\"}").json();
        assertThat(page.at("/people/0/individual")).isEqualTo(person.get("individual"));
        assertThat(client.get("/api/trace?offence=" + offence).problem()).isEqualTo("unknown-parameter");
    }

    @Test
    void people_not_listed_are_assessed_again_for_a_reason() {
        JsonNode page = client.post(
                        "/api/trace/recomputations", "{\"run\":1,\"rule\":\"INC-01\",\"reason\":\"Audit of the year\"}")
                .json();
        assertThat(page.get("examined").intValue()).isEqualTo(300);
        assertThat(page.at("/people/0/touches/0/kind").stringValue()).isEqualTo("CRITERION");
        assertThat(page.at("/people/0").has("rank")).isFalse();
        assertThat(page.at("/sources/0/rules/0/id").stringValue()).isEqualTo("INC-01");
        String none = "{\"run\":1,\"rule\":\"INC-01\"}";
        assertThat(client.post("/api/trace/recomputations", none, "Consultation-Reason", "")
                        .problem())
                .isEqualTo("reason-required");
        assertThat(client.post("/api/trace/recomputations", "{\"run\":1,\"rule\":\"INC-01\",\"reason\":\".\"}")
                        .problem())
                .isEqualTo("bad-reason");
        assertThat(client.post(
                                "/api/trace/recomputations",
                                "{\"run\":99,\"rule\":\"INC-01\",\"reason\":\"Audit of the year\"}")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/trace",
                "/api/trace?rule=EXC-01&weight=8N",
                "/api/trace?rule=exc",
                "/api/trace?rule=EXC-01&from=2024-02-30",
                "/api/trace?rule=EXC-01&run=0",
                "/api/trace?rule=EXC-01&limit=501",
                "/api/trace?rule=EXC-01&cursor=x",
                "/api/runs/99/receipt"
            })
    void what_cannot_be_is_a_problem_with_its_remedy(String path) {
        Answer answer = client.get(path);
        assertThat(answer.status()).isBetween(400, 422);
        assertThat(answer.json().get("remedy").stringValue()).isNotBlank();
    }

    @Test
    void a_receipt_names_the_run_and_what_it_came_to() {
        Answer answer = client.get("/api/runs/1/receipt");
        ReceiptFile receipt = ReceiptFile.of(answer.text().getBytes(StandardCharsets.UTF_8));
        assertThat(receipt.run()).contains(1L);
        assertThat(answer.json().get("resultDigest"))
                .isEqualTo(client.get("/api/runs/1").json().get("resultDigest"));
        assertThat(client.get("/api/runs/1/receipt", "If-None-Match", answer.header("ETag"))
                        .status())
                .isEqualTo(304);
    }
}
