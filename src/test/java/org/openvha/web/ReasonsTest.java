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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever reads or changes what is held about one person says why, whatever the operation. */
class ReasonsTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static JdbcClient sql;
    private static String person;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(300);
        sql = JdbcClient.create(service.database);
        person = sql.sql("SELECT individual_id FROM listed ORDER BY rank LIMIT 1")
                .query(String.class)
                .single();
        Client analyst = service.client;
        analyst.post(
                "/api/reviews",
                "{\"individual\":\"" + person + "\",\"about\":\"PERSON\",\"reason\":\"Moved away long ago\"}");
        analyst.post(
                "/api/access-requests",
                "{\"individual\":\"" + person
                        + "\",\"reference\":\"SAR-1\",\"askedOn\":\"2024-01-31\",\"identityVerifiedBy\":\"Desk 4\"}");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/individuals/PERSON/assessment",
                "GET /api/individuals/PERSON/history",
                "GET /api/runs/1/assessments.ndjson",
                "GET /api/loads/1/rejected.csv",
                "GET /api/reviews/1",
                "GET /api/access-requests/1",
                "GET /api/access-requests/1/letter",
                "GET /api/disclosures/1",
                "GET /api/disclosures/1/document",
                "GET /api/trace?rule=EXC-01",
                "POST /api/consultations {\"individual\":\"PERSON\"}",
                "POST /api/histories {\"individual\":\"PERSON\"}",
                "POST /api/comparisons {\"individuals\":[\"PERSON\"]}",
                "POST /api/access-requests {\"individual\":\"PERSON\"}",
                "POST /api/disclosures/1/told {\"how\":\"by letter\"}",
                "POST /api/facts/corrections {\"file\":\"offences\"}",
                "POST /api/trace {\"rule\":\"EXC-01\"}",
                "POST /api/trace/recomputations {\"run\":1,\"rule\":\"INC-01\"}"
            })
    void without_a_reason_nothing_of_a_person_is_read_or_changed_and_that_is_logged(String operation) {
        long before = last();
        for (String given : List.of("", ".", "aaaaaaaaaaaaaaaaaaaa")) {
            Answer answer = asked(operation, given);
            assertThat(answer.problem())
                    .as("%s: %s", operation, answer)
                    .isEqualTo(given.isEmpty() ? "reason-required" : "bad-reason");
        }
        assertThat(since(before))
                .containsExactly("ACCESS REFUSED no-reason", "ACCESS REFUSED no-reason", "ACCESS REFUSED no-reason");
    }

    @Test
    void a_reason_in_the_body_is_logged_where_the_operation_takes_it_there() {
        long before = last();
        Client auditor = service.client.as(Role.AUDITOR);
        assertThat(auditor.post(
                                "/api/histories",
                                "{\"individual\":\"" + person + "\",\"reason\":\"Complaint 12 of the year\"}",
                                "Consultation-Reason",
                                "")
                        .status())
                .isEqualTo(200);
        assertThat(auditor.post(
                                "/api/trace/recomputations",
                                "{\"run\":1,\"rule\":\"INC-01\",\"reason\":\"Complaint 12 of the year\"}",
                                "Consultation-Reason",
                                "")
                        .status())
                .isEqualTo(200);
        assertThat(sql.sql(
                                "SELECT action || ': ' || reason FROM audit_entry JOIN audit_person USING (entry_id) WHERE entry_id > ? ORDER BY entry_id")
                        .param(before)
                        .query(String.class)
                        .list())
                .containsExactly("read-history: Complaint 12 of the year", "recompute-trace: Complaint 12 of the year");
    }

    @Test
    void the_history_of_a_person_is_the_same_whether_the_id_stands_in_the_address_or_the_body() {
        Client auditor = service.client.as(Role.AUDITOR);
        assertThat(auditor.post("/api/histories", "{\"individual\":\"" + person + "\"}")
                        .bytes())
                .isEqualTo(
                        auditor.get("/api/individuals/" + person + "/history").bytes());
        assertThat(service.client
                        .post("/api/histories", "{\"individual\":\"" + person + "\"}")
                        .problem())
                .isEqualTo("not-permitted");
    }

    @Test
    void lists_ask_for_none() {
        for (String path : List.of("/api/list", "/api/reviews", "/api/access-requests", "/api/disclosures")) {
            assertThat(service.client.get(path, "Consultation-Reason", "").status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void an_answer_that_was_kept_is_not_repeated_without_a_reason() {
        String body = "{\"file\":\"activities\",\"row\":{\"activity_id\":\"KEPT\",\"individual_id\":\"" + person
                + "\",\"kind\":\"SAFEGUARDING\",\"date\":\"2023-05-01\",\"recorded_on\":\"2023-05-02\"}}";
        assertThat(service.client
                        .post("/api/facts/corrections", body, "Idempotency-Key", "kept")
                        .status())
                .isEqualTo(201);
        assertThat(service.client
                        .post("/api/facts/corrections", body, "Idempotency-Key", "kept", "Consultation-Reason", "")
                        .status())
                .isEqualTo(428);
    }

    private static Answer asked(String operation, String reason) {
        String[] words = operation.replace("PERSON", person).split(" ", 3);
        Client client = service.client.as(
                words[1].contains("history") || words[1].contains("histories") || words[1].contains("trace")
                        ? Role.AUDITOR
                        : Role.ANALYST);
        return words[0].equals("GET")
                ? client.get(words[1], "Consultation-Reason", reason)
                : client.post(words[1], words[2], "Consultation-Reason", reason);
    }

    private static long last() {
        return sql.sql("SELECT max(entry_id) FROM audit_entry")
                .query(Long.class)
                .single();
    }

    private static List<String> since(long before) {
        return sql.sql(
                        "SELECT operation || ' ' || outcome || ' ' || action FROM audit_entry WHERE entry_id > ? AND action <> 'sign-in' ORDER BY entry_id")
                .param(before)
                .query(String.class)
                .list();
    }
}
