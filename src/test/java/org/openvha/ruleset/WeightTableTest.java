package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvha.document.Findings;
import org.openvha.ruleset.provenance.Basis;

class WeightTableTest {

    @Test
    void a_table_that_was_written_reads_as_the_same_rows() {
        List<WeightRow> rows = List.of(
                new WeightRow("8N", "Assault with injury", 189, "VIOLENCE_WITH_INJURY", Basis.PUBLIC, "a \"source\""),
                new WeightRow("34B", "Robbery, personal", 800, "ROBBERY", Basis.ASSUMPTION, "ours"));
        Findings findings = new Findings();
        Map<String, WeightRow> read = WeightTable.read("weights.csv", WeightTable.bytes(rows), findings);

        assertThat(findings.all()).isEmpty();
        assertThat(read.values()).containsExactlyElementsOf(rows);
    }
}
