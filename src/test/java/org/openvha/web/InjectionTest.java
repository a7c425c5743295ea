package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Whatever somebody writes into a field, it comes out as text or not at all. */
class InjectionTest {

    private static final String MARKUP = "\"><script>alert(1)</script><img src=x onerror='alert(2)'> & more";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path folder;

    private static RunningService service;
    private static Client client;
    private static List<String> listed;
    private static String offence;

    @BeforeAll
    static void start() {
        service = RunningService.start(Options.USUAL, folder).withList(1000);
        client = service.client;
        JdbcClient sql = JdbcClient.create(service.database);
        listed = sql.sql("SELECT individual_id FROM listed ORDER BY rank")
                .query(String.class)
                .list();
        offence = sql.sql("SELECT offence_id FROM offence WHERE individual_id = ? ORDER BY offence_id LIMIT 1")
                .param(listed.get(0))
                .query(String.class)
                .single();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    static Stream<String> texts() {
        return Stream.of(
                MARKUP,
                "'; DROP TABLE offence; --",
                "' OR '1'='1' /*",
                "=HYPERLINK(\"evil\";\"click\")",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3+cmd",
                "@SUM(1+1)",
                "\t=1+1",
                "\r=1+1",
                "a word\r\nX-Injected: yes",
                "{{reference}} {{{reference}}} {{#head}}",
                "${7*7} #{7*7} [[${7*7}]] __${7*7}__",
                "%s %n %x {} ${jndi:ldap:x}",
                "turned \u202E round",
                "\u2066hidden\u2069 \u200B\uFEFF",
                "nothing \u0000 after",
                "bell \u0007 and \u001B[2J escape");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_is_written_about_reviews_access_and_disclosures_comes_out_as_text(String text) {
        String review = write("/api/reviews", "individual", listed.get(0), "about", "PERSON", "reason", text);
        read(review);
        if (!review.isEmpty()) {
            write(review + "/decision", "decision", "REJECTED", "reason", text);
        }
        String request = write(
                "/api/access-requests",
                "individual",
                listed.get(0),
                "reference",
                text,
                "askedOn",
                "2024-01-31",
                "identityVerifiedBy",
                text);
        read(request);
        if (!request.isEmpty()) {
            write(request + "/decision", "decision", "UPHELD", "reason", text);
            harmless(client.get(request + "/letter"), text);
        }
        String body = JSON.writeValueAsString(Map.of(
                "individual",
                listed.get(0),
                "recipient",
                text,
                "purpose",
                text,
                "legalBasis",
                "COMMON_LAW",
                "basisText",
                text,
                "agreement",
                text,
                "fields",
                List.of("OFFENCE_DATE"),
                "offences",
                List.of(offence)));
        Answer disclosed = answered(client.post("/api/disclosures", body));
        if (disclosed.status() == 201) {
            String place = disclosed.header("Location");
            read(place);
            harmless(client.get(place + "/document"), text);
            answered(client.post(place + "/told", JSON.writeValueAsString(Map.of("leaving", 1, "how", text))));
        }
        untouched();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_stands_in_facts_comes_out_as_text_on_every_page_and_in_every_file(String text) {
        String person = listed.get(1);
        String row = JSON.writeValueAsString(Map.of(
                "file",
                "offences",
                "row",
                Map.of(
                        "offence_id",
                        "INJ-" + Integer.toHexString(text.hashCode()),
                        "individual_id",
                        person,
                        "crime_report",
                        text,
                        "offence_code",
                        text,
                        "offence_date",
                        "2023-11-05",
                        "recorded_on",
                        "2023-11-06",
                        "role",
                        "SUSPECT",
                        "domestic",
                        "false",
                        "borough",
                        "Camden")));
        answered(client.post("/api/facts/corrections", row));
        service.run();
        read("/api/individuals/" + Client.encoded(person) + "/assessment");
        harmless(
                answered(client.get(
                        "/api/individuals/" + Client.encoded(person) + "/assessment", "Accept", "text/plain")),
                text);
        Reader reader = new Reader(service.url()).signedIn("analyst");
        harmless(page(reader, person, "Because a test asks for it"), text);
        assertThat(cells(client.get("/api/list.csv"))).noneMatch(InjectionTest::isFormula);
        untouched();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void what_readers_of_pages_type_comes_back_as_text(String text) {
        Reader reader = new Reader(service.url()).signedIn("analyst");
        harmless(reader.get("/?borough=" + Client.encoded(text) + "&crimeType=" + Client.encoded(text)), text);
        harmless(reader.submit("/consultations", "individual", text), text);
        harmless(reader.submit("/consultations", "individual", text, "reason", text), text);
        harmless(page(reader, listed.get(2), "Words, and then " + text), text);
        harmless(reader.get("/consultations/" + Client.encoded(text)), text);
        harmless(new Reader(service.url()).signIn(text, text), text);
        harmless(reader.submit("/password", "present", text, "chosen", text, "again", text), text);
        answered(client.get("/api/list?borough=" + Client.encoded(text)));
        answered(client.get("/api/individuals/" + Client.encoded(text) + "/assessment"));
        answered(client.get("/api/rule-sets/" + Client.encoded(text)));
        answered(client.post("/api/runs", JSON.writeValueAsString(Map.of("mode", text, "ruleSet", text))));
        untouched();
    }

    @ParameterizedTest
    @MethodSource("texts")
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
        if (loaded.status() == 201) {
            Answer table = client.get(loaded.header("Location") + "/rejected.csv");
            assertThat(table.status()).isEqualTo(200);
            assertThat(cells(table)).isNotEmpty().noneMatch(InjectionTest::isFormula);
            assertThat(table.text()).doesNotContain("\u202E", "\u2066", "\u0000", "\u0007", "\u001B");
        }
        untouched();
    }

    @Test
    void an_id_that_a_spreadsheet_could_take_for_a_formula_can_only_begin_with_a_minus() {
        for (String start : List.of("=", "+", "@", "\t", "\r", "\n", " ", "'", "\"", "|")) {
            assertThat(org.openvha.facts.Ids.valid(start + "1")).isFalse();
        }
    }

    /** Posts members and values; gives where the result is, or nothing if it was refused. */
    private static String write(String path, String... members) {
        Map<String, String> body = new TreeMap<>();
        for (int i = 0; i < members.length; i += 2) {
            body.put(members[i], members[i + 1]);
        }
        Answer answer = answered(client.post(path, JSON.writeValueAsString(body)));
        return answer.find("Location").orElse("");
    }

    private static void read(String place) {
        if (!place.isEmpty()) {
            Answer answer = answered(client.get(place));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Type")).startsWith("application/json");
        }
    }

    private static Answer page(Reader reader, String person, String reason) {
        Answer opened = reader.submit("/consultations", "individual", person, "reason", reason);
        return opened.find("Location").map(reader::get).orElse(opened);
    }

    private static Answer answered(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isLessThan(500);
        assertThat(answer.find("X-Injected")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        return answer;
    }

    /** As HTML it holds nothing of the markup, nothing that was evaluated and nothing that turns text round; other kinds are not taken for HTML. */
    private static void harmless(Answer answer, String text) {
        answered(answer);
        String type = answer.find("Content-Type").orElse("");
        if (type.startsWith("text/html")) {
            assertThat(answer.text())
                    .doesNotContain("<script", "<img", "onerror='", "\u202E", "\u2066", "\u0000", "\u0007", "\u001B");
        } else if (text.equals(MARKUP)) {
            assertThat(type).doesNotContain("html");
        }
        if (text.contains("7*7")) {
            assertThat(answer.text()).doesNotContain("__49__", "[[49]]", "#{49}");
        }
    }

    private static void untouched() {
        assertThat(JdbcClient.create(service.database)
                        .sql("SELECT count(*) FROM offence")
                        .query(Long.class)
                        .single())
                .isGreaterThan(1000);
        assertThat(client.get("/api/list").status()).isEqualTo(200);
    }

    private static List<String> cells(Answer csv) {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(new String(csv.bytes(), StandardCharsets.UTF_8))) {
            return rows.stream().flatMap(row -> row.getFields().stream()).toList();
        } catch (java.io.IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n|%".indexOf(cell.charAt(0)) >= 0;
    }
}
