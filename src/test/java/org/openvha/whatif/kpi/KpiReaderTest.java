package org.openvha.whatif.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvha.document.BadInputException;

class KpiReaderTest {

    private static final String KPI = """
            kpis:
              - id: KPI-01
                measure: churn-percent
                at-least: 1.5
                at-most: 20
                unit: percent
                basis: assumption
                source: None
                because: A reason
            """;

    @TempDir
    private Path folder;

    @Test
    void limits_are_read_exactly() {
        Kpi kpi = write(KPI).all().get(0);
        assertThat(kpi.atLeast()).contains(new BigDecimal("1.5"));
        assertThat(kpi.atMost()).contains(new BigDecimal("20"));
        assertThat(kpi.measure()).isEqualTo(Measure.CHURN);
        assertThat(kpi.limitsInWords()).isEqualTo("at least 1.5% and at most 20%");
    }

    @Test
    void one_limit_is_enough() {
        assertThat(write(KPI.replace("    at-least: 1.5\n", "")).all().get(0).atLeast())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id: KPI-01 | id: one | 2 | 'one' is not a KPI's id | Write KPI- and a number, such as KPI-01",
                "measure: churn-percent | measure: chrn-percent | 3 | 'chrn-percent' is not a measure | Did you mean churn-percent?",
                "measure: churn-percent | measure: x | 3 | 'x' is not a measure | Use one of churn-percent, largest-borough-share-percent, list-size, list-size-change-percent, top-100-overlap, under-18-share-percent",
                "at-most: 20 | at-most: 1e3 | 5 | 'at-most' must be a number such as 20 or 12.5 | Write at-most: and then a number",
                "at-most: 20 | at-most: 1 | 5 | nothing is at least 1.5 and at most 1 | Write the smaller number at 'at-least'",
                "at-least: 1.5 | at-least: -1 | 4 | 'at-least' is -1, which this measure can never be | Write a number from 0 to 2147483647",
                "unit: percent | unit: people | 6 | 'people' is not the unit of this measure | Write unit: percent",
                "basis: assumption | basis: assumptoin | 7 | 'assumptoin' is not a basis | Did you mean assumption?",
                "source: None | sauce: None | 8 | 'sauce' is not a key here | Did you mean source?",
                "source: None | sauce: None | 2 | 'source' is missing | Add 'source: ...'",
                "because: A reason | because: | 9 | 'because' must be text | Write because: and then text",
                "kpis: | kpi: | 1 | there are no KPIs | Write them below 'kpis', each after a dash"
            })
    void what_is_wrong_is_refused_on_its_line_with_a_remedy(
            String from, String to, int line, String problem, String remedy) {
        assertThat(refusal(KPI.replace(from, to)).findings()).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.problem()).isEqualTo(problem);
            assertThat(finding.remedy()).isEqualTo(remedy);
        });
    }

    @Test
    void a_kpi_without_limits_is_refused() {
        assertThat(refusal(KPI.replace("    at-least: 1.5\n    at-most: 20\n", "")))
                .hasMessageContaining("kpis.yaml:2: there is no limit");
    }

    @Test
    void an_id_that_stands_twice_is_refused() {
        assertThat(refusal(KPI + KPI.substring(KPI.indexOf("  - id")))).hasMessageContaining("KPI-01 stands twice");
    }

    @Test
    void everything_that_is_wrong_is_reported_at_once() {
        String twice = KPI.replace("KPI-01", "1").replace("assumption", "guess").replace("churn", "chrn");
        assertThat(refusal(twice).findings()).hasSize(3);
    }

    @Test
    void a_folder_without_the_file_is_refused() {
        assertThat(catchThrowableOfType(BadInputException.class, () -> Kpis.read(folder)))
                .hasMessageContaining("the file cannot be read");
    }

    private BadInputException refusal(String text) {
        return catchThrowableOfType(BadInputException.class, () -> write(text));
    }

    private Kpis write(String text) {
        try {
            Files.writeString(folder.resolve(Kpis.FILE), text);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return Kpis.read(folder);
    }
}
