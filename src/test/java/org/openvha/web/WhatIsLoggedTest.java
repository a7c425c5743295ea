package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Role;
import org.openvha.fixtures.TestAccounts;
import org.openvha.fixtures.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever the service shows of people, or changes, is in the log. */
class WhatIsLoggedTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Reader reader;
    private static JdbcClient sql;
    private static List<String> listed;

    private long before;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(400);
        sql = JdbcClient.create(service.database);
        reader = new Reader(service.url()).signedIn("analyst");
        listed = sql.sql("SELECT individual_id FROM listed ORDER BY rank")
                .query(String.class)
                .list();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void remember() {
        before = sql.sql("SELECT coalesce(max(entry_id), 0) FROM audit_entry")
                .query(Long.class)
                .single();
    }

    @Test
    void reading_a_person_is_one_entry_about_them() {
        assertThat(get("/api/individuals/" + listed.get(0) + "/assessment")).isEqualTo(200);
        assertThat(entries()).containsExactly("CONSULTATION read-assessment " + listed.get(0));
        assertThat(details().get(0)).isEqualTo("{\"form\":\"json\",\"found\":\"yes\"}");
        service.client.get("/api/individuals/" + listed.get(0) + "/assessment", "Accept", "text/plain");
        assertThat(details().get(1)).isEqualTo("{\"form\":\"words\",\"found\":\"yes\"}");
        String place = reader.submit("/consultations", "individual", listed.get(1), "reason", TestAccounts.REASON)
                .header("Location");
        assertThat(reader.get(place).status()).isEqualTo(200);
        assertThat(entries()).last().isEqualTo("CONSULTATION read-assessment " + listed.get(1));
    }

    @Test
    void asking_for_somebody_who_is_not_known_is_logged_as_well() {
        assertThat(get("/api/individuals/NOBODY/assessment")).isEqualTo(404);
        assertThat(entries()).containsExactly("CONSULTATION read-assessment NOBODY");
        assertThat(details().get(0)).contains("\"found\":\"no\"");
    }

    @Test
    void people_side_by_side_are_an_entry_each() {
        service.client.post(
                "/api/comparisons", "{\"individuals\":[\"" + listed.get(0) + "\",\"" + listed.get(1) + "\"]}");
        assertThat(entries())
                .containsExactly(
                        "CONSULTATION compare-assessments " + listed.get(0),
                        "CONSULTATION compare-assessments " + listed.get(1));
    }

    @Test
    void who_was_asked_for_side_by_side_is_logged_when_somebody_is_not_known_as_well() {
        assertThat(service.client
                        .post("/api/comparisons", "{\"individuals\":[\"" + listed.get(0) + "\",\"NOBODY\"]}")
                        .status())
                .isEqualTo(422);
        assertThat(entries())
                .containsExactly(
                        "CONSULTATION compare-assessments " + listed.get(0), "CONSULTATION compare-assessments NOBODY");
        assertThat(details().get(0)).contains("\"found\":\"yes\"");
        assertThat(details().get(1)).contains("\"found\":\"no\"");
    }

    @Test
    void lists_are_logged_with_their_filters_and_without_people() {
        get("/api/list?bcu=CN&under18=false&limit=10");
        get("/api/list.csv");
        reader.get("/?borough=Hackney&crimeType=" + listed.get(0));
        assertThat(entries()).containsOnly("CONSULTATION read-list -").hasSize(3);
        assertThat(details().get(0)).contains("\"bcu\":\"CN\"", "\"under-18\":\"no\"", "\"form\":\"json\"");
        assertThat(details().get(2)).contains("\"borough\":\"Hackney\"").doesNotContain(listed.get(0));
    }

    @Test
    void histories_refused_rows_and_downloads_are_logged() {
        service.client.as(Role.AUDITOR).get("/api/individuals/" + listed.get(0) + "/history");
        get("/api/loads/1/rejected.csv");
        get("/api/runs/1/assessments.ndjson");
        assertThat(entries())
                .containsExactly(
                        "CONSULTATION read-history " + listed.get(0),
                        "CONSULTATION read-refused-rows -",
                        "CONSULTATION download-assessments -");
    }

    @Test
    void a_correction_is_an_alteration_of_that_person() {
        service.client.post(
                "/api/facts/corrections",
                "{\"file\":\"activities\",\"row\":{\"activity_id\":\"LOGGED\",\"individual_id\":\"" + listed.get(2)
                        + "\",\"kind\":\"SAFEGUARDING\",\"date\":\"2023-05-01\",\"recorded_on\":\"2023-05-02\"}}");
        service.client.post("/api/facts/corrections", "{\"file\":\"activities\",\"id\":\"LOGGED\",\"withdraw\":true}");
        assertThat(entries())
                .containsExactly(
                        "ALTERATION correct-fact " + listed.get(2), "ALTERATION withdraw-fact " + listed.get(2));
    }

    @Test
    void what_cannot_be_logged_is_not_answered() {
        String page = reader.submit("/consultations", "individual", listed.get(0), "reason", TestAccounts.REASON)
                .header("Location");
        JdbcClient.create(TestDatabase.asOwner(service.database))
                .sql("ALTER TABLE audit_person RENAME TO audit_person_away")
                .update();
        try {
            assertThat(get("/api/individuals/" + listed.get(0) + "/assessment")).isGreaterThanOrEqualTo(500);
            assertThat(get("/api/list")).isGreaterThanOrEqualTo(500);
            for (Answer refused : List.of(
                    reader.get(page),
                    service.client.get("/api/individuals/" + listed.get(0) + "/assessment", "Accept", "text/plain"))) {
                assertThat(refused.status()).isGreaterThanOrEqualTo(500);
                assertThat(refused.text()).doesNotContain(listed.get(0));
            }
        } finally {
            JdbcClient.create(TestDatabase.asOwner(service.database))
                    .sql("ALTER TABLE audit_person_away RENAME TO audit_person")
                    .update();
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void no_entry_holds_a_person_outside_the_part_that_can_be_erased() {
        Set<String> seen = new TreeSet<>(sql.sql(
                        "SELECT action || actor || role || door || coalesce(rule_set_digest, '') || details FROM audit_entry")
                .query(String.class)
                .list());
        listed.forEach(person -> assertThat(seen).noneMatch(entry -> entry.contains(person)));
    }

    @Test
    void the_database_itself_refuses_to_change_an_entry() {
        for (String table : List.of("audit_entry", "audit_person", "audit_seal", "audit_checkpoint", "audit_log")) {
            assertThat(refused("TRUNCATE " + table + " CASCADE")).isTrue();
        }
        assertThat(refused("DELETE FROM audit_entry")).isTrue();
        assertThat(refused("UPDATE audit_entry SET actor = 'somebody else'")).isTrue();
    }

    private static boolean refused(String statement) {
        try {
            sql.sql(statement).update();
            return false;
        } catch (DataAccessException refusal) {
            return true;
        }
    }

    private static int get(String path) {
        return service.client.get(path).status();
    }

    private List<String> entries() {
        return sql.sql(
                        "SELECT operation || ' ' || action || ' ' || coalesce(individual_id, '-') FROM audit_entry LEFT JOIN audit_person USING (entry_id) WHERE entry_id > ? AND operation <> 'ACCESS' ORDER BY entry_id")
                .param(before)
                .query(String.class)
                .list();
    }

    private List<String> details() {
        return sql.sql("SELECT details FROM audit_entry WHERE entry_id > ? AND operation <> 'ACCESS' ORDER BY entry_id")
                .param(before)
                .query(String.class)
                .list();
    }
}
