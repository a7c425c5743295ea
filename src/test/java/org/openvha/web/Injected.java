package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** Texts that somebody writes into a field so that something else happens than that they are shown, and whether it did. */
final class Injected {

    static final String MARKUP = "\"><script>alert(1)</script><img src=x onerror='alert(2)'> & more";

    private static final String NOT_TO_BE_SEEN = "[\u202E\u2066\u2069\u200B\uFEFF\u0000\u0007\u001B]";

    private Injected() {}

    /** Whoever reads one sees all of it: it is taken, and comes out as it went in. */
    static Stream<String> plain() {
        return Stream.of(
                MARKUP,
                "'; DROP TABLE offence; --",
                "' OR '1'='1' /*",
                "=HYPERLINK(\"evil\";\"click\")",
                "=cmd|' /C calc'!A0",
                "+1+1",
                "-2+3+cmd",
                "@SUM(1+1)",
                "{{reference}} {{{reference}}} {{#head}}",
                "${7*7} #{7*7} [[${7*7}]] __${7*7}__",
                "%s %n %x {} ${jndi:ldap:x}");
    }

    /** Something of these is not seen, or is more than one line. */
    static Stream<String> others() {
        return Stream.of(
                "\t=1+1",
                "\r=1+1",
                "a word\r\nX-Injected: yes",
                "turned \u202E round",
                "\u2066hidden\u2069 \u200B\uFEFF",
                "nothing \u0000 after",
                "bell \u0007 and \u001B[2J escape");
    }

    static Stream<String> all() {
        return Stream.concat(plain(), others());
    }

    static boolean isPlain(String text) {
        return plain().anyMatch(text::equals);
    }

    static Answer answered(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isLessThan(500);
        assertThat(answer.find("X-Injected")).isEmpty();
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        return answer;
    }

    /** Refused with 422 or 400, and not repeated. */
    static void refused(Answer answer, String text) {
        assertThat(answered(answer).status()).as("%s", answer).isIn(400, 422);
        assertThat(answer.text()).doesNotContain(text).doesNotContainPattern(NOT_TO_BE_SEEN);
    }

    /** The text stands in it, for a reader to read: as HTML escaped, as JSON quoted. */
    static void shows(Answer answer, String text) {
        assertThat(answer.status()).as("%s", answer).isIn(200, 201, 400);
        if (type(answer).startsWith("text/html")) {
            assertThat(HtmlUtils.htmlUnescape(answer.text())).contains(text);
            harmless(answer, text);
        } else {
            assertThat(type(answer)).startsWith("application/json");
            assertThat(answer.json().findValuesAsString("reason").toString()
                            + answer.json().findValuesAsString("reference")
                            + answer.json().findValuesAsString("purpose"))
                    .contains(text);
        }
    }

    /** As HTML it holds nothing of the markup, nothing that was evaluated and nothing that turns text round; other kinds are not taken for HTML. */
    static void harmless(Answer answer, String text) {
        answered(answer);
        if (type(answer).startsWith("text/html")) {
            assertThat(answer.text())
                    .doesNotContain("<script", "<img", "onerror='")
                    .doesNotContainPattern(NOT_TO_BE_SEEN);
        } else if (text.equals(MARKUP)) {
            assertThat(type(answer)).doesNotContain("html");
        }
        if (text.contains("7*7")) {
            assertThat(answer.text()).doesNotContain("__49__", "[[49]]", "#{49}");
        }
    }

    static void untouched(RunningService service) {
        assertThat(JdbcClient.create(service.database)
                        .sql("SELECT count(*) FROM offence")
                        .query(Long.class)
                        .single())
                .isGreaterThan(500);
        assertThat(service.client.get("/api/list").status()).isEqualTo(200);
    }

    /** Of a table as a spreadsheet takes it. */
    static List<String> cells(Answer csv) {
        try (CsvReader<CsvRecord> rows =
                CsvReader.builder().ofCsvRecord(new String(csv.bytes(), StandardCharsets.UTF_8))) {
            return rows.stream().flatMap(row -> row.getFields().stream()).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static boolean isFormula(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n|%".indexOf(cell.charAt(0)) >= 0;
    }

    private static String type(Answer answer) {
        return answer.find("Content-Type").orElse("");
    }
}
