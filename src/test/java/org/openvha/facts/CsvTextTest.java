package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.facts.FolderFixture.offence;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

    private static final String HEADER = String.join(",", FactsFile.OFFENCES.columns());
    private static final String BAD = offence("BAD", "role", "?");

    @TempDir
    Path temporary;

    private FolderFixture folder;

    @BeforeEach
    void twoIndividuals() {
        folder = new FolderFixture(temporary);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void any_line_end_will_do_and_lines_are_counted_as_an_editor_counts_them(String end) {
        String report = "\"one" + end + "two, \"\"three\"\"" + end + "\"";
        folder.holding(
                "offences.csv",
                HEADER + end + offence("O1", "crime_report", report) + end + end + end + BAD + end + offence("O2"));

        assertThat(folder.refusal().line()).isEqualTo(7);
        assertThat(folder.caseFile("N1").offences().get(0).crimeReport())
                .isEqualTo("one" + end + "two, \"three\"" + end);
        assertThat(folder.read().report().rows().get(FactsFile.OFFENCES)).isEqualTo(new RowCounts(3, 2, 1));
    }

    @Test
    void a_lone_carriage_return_at_the_end_of_a_quoted_last_field_does_not_swallow_the_line_end() {
        folder.holding(
                "offences.csv",
                "offence_id,individual_id,offence_code,offence_date,recorded_on,role,domestic,borough,crime_report\n"
                        + "O1,N1,8N,2023-05-01,2023-05-02,SUSPECT,false,Hackney,\"a\rb\r\"\n"
                        + "O2,N1,8N,2023-05-01,2023-05-02,SUSPECT,false,Hackney,\"a\rb\nc\"\n"
                        + "O3,N1,8N,2023-05-01,2023-05-02,?,false,Hackney,x\n");

        assertThat(folder.refusal().line()).isEqualTo(8);
        assertThat(folder.caseFile("N1").offences())
                .extracting(Offence::crimeReport)
                .containsExactly("a\rb\r", "a\rb\nc");
    }

    @Test
    void a_byte_order_mark_is_accepted() {
        folder.holding("offences.csv", "\uFEFF" + HEADER + "\n" + offence("O1"));

        assertThat(folder.caseFile("N1").offences()).hasSize(1);
    }

    @Test
    void a_quoted_header_is_a_header() {
        folder.holding("offences.csv", "\"" + HEADER.replace(",", "\",\"") + "\"\n" + offence("O1"));

        assertThat(folder.caseFile("N1").offences()).hasSize(1);
    }

    @Test
    void a_field_of_a_megabyte_is_read() {
        String report = "x".repeat(1 << 20);
        folder.with(
                FactsFile.OFFENCES,
                offence("O1", "crime_report", "\"" + report + "\n\""),
                offence("O2", "role", report));

        assertThat(folder.caseFile("N1").offences().get(0).crimeReport()).isEqualTo(report + "\n");
        assertThat(folder.refusal().line()).isEqualTo(4);
        assertThat(folder.refusal().problem()).hasSizeLessThan(250);
    }

    @Test
    void a_nul_is_a_character_like_any_other() {
        folder.with(FactsFile.OFFENCES, offence("O1", "crime_report", "a\u0000b"), offence("O\u00002"));

        assertThat(folder.caseFile("N1").offences().get(0).crimeReport()).isEqualTo("a\u0000b");
        assertThat(folder.refusal().column()).isEqualTo("offence_id");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xC3, 0xE9, 0xFF, 0xC0AF, 0xEDA080, 0xEDBFBF, 0xE282, 0xF09F98, 0xF5808080})
    void bytes_that_are_not_utf8_refuse_their_row_and_no_other(int bytes) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        text(file, HEADER + "\n" + offence("O1", "crime_report", "\uD800\uDFFF\uD83D\uDE00\uD800\uDC0D") + "\nO2,N1,");
        for (int shift = 24; shift >= 0; shift -= 8) {
            if (bytes >>> shift != 0) {
                file.write(bytes >>> shift);
            }
        }
        text(file, ",8N,2023-05-01,2023-05-02,SUSPECT,false,Hackney\n" + offence("O3"));
        folder.holding("offences.csv", file.toByteArray());

        assertThat(folder.refusal().line()).isEqualTo(3);
        assertThat(folder.refusal().column()).isEqualTo("crime_report");
        assertThat(folder.refusal().problem()).contains("not UTF-8");
        assertThat(folder.caseFile("N1").offences()).extracting(Offence::id).containsExactly("O1", "O3");
        assertThat(folder.caseFile("N1").offences().get(0).crimeReport())
                .isEqualTo("\uD800\uDFFF\uD83D\uDE00\uD800\uDC0D");
        assertThat(folder.caseFile("N1").incomplete()).isTrue();
    }

    @Test
    void an_empty_line_of_spaces_is_a_row_and_an_empty_line_is_none() {
        folder.with(FactsFile.OFFENCES, "", "", offence("O1"), "", "  ");

        assertThat(folder.refusal().line()).isEqualTo(6);
        assertThat(folder.read().report().rows().get(FactsFile.OFFENCES).in()).isEqualTo(2);
    }

    @Test
    void a_quote_within_unquoted_text_is_text() {
        folder.with(FactsFile.OFFENCES, offence("O1", "crime_report", "5\" knife"));

        assertThat(folder.caseFile("N1").offences().get(0).crimeReport()).isEqualTo("5\" knife");
    }

    @Test
    void a_hundred_thousand_rows_are_read_and_their_lines_are_right() {
        StringBuilder rows = new StringBuilder(HEADER).append("\r\n");
        for (int i = 0; i < 100_000; i++) {
            rows.append(offence("O" + i, "role", i % 1000 == 999 ? "?" : "SUSPECT"))
                    .append("\r\n");
        }
        folder.holding("offences.csv", rows.toString());

        Facts facts = folder.read();

        assertThat(facts.report().rows().get(FactsFile.OFFENCES)).isEqualTo(new RowCounts(100_000, 99_900, 100));
        assertThat(facts.report().refusals())
                .allSatisfy(refusal -> assertThat(refusal.line() % 1000).isEqualTo(1));
    }

    private static void text(ByteArrayOutputStream file, String text) {
        file.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
