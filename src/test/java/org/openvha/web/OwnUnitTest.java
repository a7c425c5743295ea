package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.access.Role;
import org.openvha.fixtures.TestAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom an officer of one unit may read about when a whole extract has withdrawn people who still are on the list in force. */
class OwnUnitTest {

    @TempDir
    static Path folder;

    private static RunningService service;
    private static JdbcClient sql;
    private static Client officer;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(1500);
        service.load(service.synthetic(20, 1));
        sql = JdbcClient.create(service.database);
        officer = service.client.as(Role.BCU_OFFICER);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void somebody_of_another_unit_who_is_not_known_any_more_is_refused_by_every_way() {
        String gone = listed("bcu <> :unit");
        String own = listed("bcu = :unit");
        assertThat(officer.get(assessment(gone)).problem()).isEqualTo("other-bcu");
        assertThat(consulted(gone).problem()).isEqualTo("other-bcu");
        assertThat(compared(own, gone).problem()).isEqualTo("other-bcu");
        assertThat(officer.post(
                                "/api/reviews",
                                "{\"individual\":\"" + gone + "\",\"about\":\"PERSON\",\"reason\":\"Moved away\"}")
                        .problem())
                .isEqualTo("other-bcu");
        Reader reader = new Reader(service.url()).signedIn("bcu-officer");
        assertThat(reader.submit("/consultations", "individual", gone, "reason", TestAccounts.REASON)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void somebody_of_the_own_unit_who_is_not_known_any_more_is_read_from_the_list() {
        String gone = listed("bcu = :unit");
        assertThat(officer.get(assessment(gone)).status()).isEqualTo(200);
        assertThat(consulted(gone).status()).isEqualTo(200);
        assertThat(compared(gone).status()).isEqualTo(200);
    }

    @Test
    void of_somebody_on_no_list_the_last_home_decides() {
        assertThat(officer.get(assessment(unlisted("Camden", "Islington"))).status())
                .isEqualTo(200);
        assertThat(officer.get(assessment(unlisted("Brent", "Barnet"))).problem())
                .isEqualTo("other-bcu");
    }

    @Test
    void whether_somebody_is_held_elsewhere_or_nowhere_is_answered_and_logged_alike() {
        String gone = listed("bcu <> :unit");
        long before = sql.sql("SELECT max(entry_id) FROM audit_entry")
                .query(Long.class)
                .single();
        String elsewhere = withoutRequest(officer.get(assessment(gone)));
        String nowhere = withoutRequest(officer.get(assessment("NOBODY")));
        assertThat(nowhere).isEqualTo(elsewhere);
        assertThat(withoutRequest(compared("NOBODY"))).isEqualTo(withoutRequest(compared(gone)));
        assertThat(sql.sql(
                                "SELECT outcome || ' ' || action || ' ' || details FROM audit_entry WHERE entry_id > ? AND action <> 'sign-in' ORDER BY entry_id")
                        .param(before)
                        .query(String.class)
                        .list())
                .hasSize(4)
                .satisfies(entries -> assertThat(entries.get(0)).isEqualTo(entries.get(1)))
                .satisfies(entries -> assertThat(entries.get(2)).isEqualTo(entries.get(3)));
    }

    private static Answer consulted(String person) {
        return officer.post(
                "/api/consultations", "{\"individual\":\"" + person + "\",\"reason\":\"" + TestAccounts.REASON + "\"}");
    }

    private static Answer compared(String... people) {
        return officer.post(
                "/api/comparisons", "{\"individuals\":[\"" + String.join("\",\"", List.of(people)) + "\"]}");
    }

    private static String assessment(String person) {
        return "/api/individuals/" + Client.encoded(person) + "/assessment";
    }

    private static String withoutRequest(Answer answer) {
        return answer.status() + answer.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    private static String listed(String unit) {
        return sql.sql(
                        "SELECT individual_id FROM listed WHERE " + unit
                                + " AND individual_id NOT IN (SELECT individual_id FROM individual WHERE known_until IS NULL) ORDER BY rank LIMIT 1")
                .param("unit", TestAccounts.BCU.name())
                .query(String.class)
                .single();
    }

    private static String unlisted(String... boroughs) {
        return sql.sql("""
                        SELECT individual_id FROM individual WHERE borough IN (:boroughs) AND individual_id NOT IN (SELECT individual_id FROM listed)
                            AND individual_id NOT IN (SELECT individual_id FROM individual WHERE known_until IS NULL) ORDER BY 1 LIMIT 1
                        """)
                .param("boroughs", List.of(boroughs))
                .query(String.class)
                .single();
    }
}
