package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.web.Injected.answered;
import static org.openvha.web.Injected.harmless;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.facts.Ids;
import org.openvha.fixtures.TestAccounts;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever stands in facts, it comes out as text or not at all. */
class InjectionInFactsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;
    private static String person;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(500);
        client = service.client;
        person = JdbcClient.create(service.database)
                .sql("SELECT individual_id FROM listed ORDER BY rank LIMIT 1")
                .query(String.class)
                .single();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @AfterEach
    void nothing_else_happened() {
        Injected.untouched(service);
    }

    @ParameterizedTest
    @MethodSource("org.openvha.web.Injected#all")
    void what_stands_in_facts_comes_out_as_text_on_every_page_and_in_every_file(String text) {
        Map<String, String> offence = Map.of(
                "offence_id", "INJ-" + Integer.toHexString(text.hashCode()),
                "individual_id", person,
                "crime_report", text,
                "offence_code", text,
                "offence_date", "2023-11-05",
                "recorded_on", "2023-11-06",
                "role", "SUSPECT",
                "domestic", "false",
                "borough", "Camden");
        Answer corrected = answered(client.post(
                "/api/facts/corrections", JSON.writeValueAsString(Map.of("file", "offences", "row", offence))));
        assertThat(corrected.status()).as("%s", corrected).isEqualTo(text.contains("\u0000") ? 422 : 201);
        service.run();
        String path = "/api/individuals/" + Client.encoded(person) + "/assessment";
        assertThat(answered(client.get(path)).header("Content-Type")).startsWith("application/json");
        Answer words = answered(client.get(path, "Accept", "text/plain"));
        Reader reader = new Reader(service.url()).signedIn("analyst");
        Answer page = reader.get(reader.submit("/consultations", "individual", person, "reason", TestAccounts.REASON)
                .header("Location"));
        harmless(words, text);
        harmless(page, text);
        if (Injected.isPlain(text)) {
            assertThat(words.text()).contains(text);
            Injected.shows(page, text);
        }
    }

    @ParameterizedTest
    @MethodSource("org.openvha.web.Injected#all")
    void a_table_of_refused_rows_holds_no_formula(String text) {
        String quoted = "\"" + text.replace("\"", "\"\"") + "\"";
        byte[] zip = Zips.of(
                "individuals.csv",
                "individual_id,date_of_birth,borough\n" + quoted + ",2001-02-03,Camden\nX1," + quoted + "," + quoted
                        + "\n",
                "offences.csv",
                "offence_id,individual_id,crime_report,offence_code,offence_date,recorded_on,role,domestic,borough\n"
                        + (quoted + ",").repeat(8) + quoted + "\n");
        Answer loaded = answered(client.postZip("/api/facts", zip));
        assertThat(loaded.status()).as("%s", loaded).isEqualTo(201);
        Answer table = client.get(loaded.header("Location") + "/rejected.csv");
        assertThat(table.status()).isEqualTo(200);
        assertThat(Injected.cells(table)).isNotEmpty().noneMatch(Injected::isFormula);
        assertThat(table.text()).doesNotContain("\u202E", "\u2066", "\u0000", "\u0007", "\u001B");
        if (Injected.isPlain(text)) {
            assertThat(Injected.cells(table)).anyMatch(cell -> cell.contains("'" + beginning(text)));
        }
    }

    /** As much of it as a message repeats. */
    private static String beginning(String text) {
        return text.substring(0, Math.min(40, text.length()));
    }

    @Test
    void an_id_that_a_spreadsheet_could_take_for_a_formula_can_only_begin_with_a_minus() {
        for (String start : List.of("=", "+", "@", "\t", "\r", "\n", " ", "'", "\"", "|")) {
            assertThat(Ids.valid(start + "1")).isFalse();
        }
    }
}
