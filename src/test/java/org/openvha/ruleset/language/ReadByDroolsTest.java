package org.openvha.ruleset.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.document.Findings;
import org.openvha.ruleset.provenance.Provenance;

/** Editors and auditors who open a rule file with Drools' own tools read the same rule as we do. */
class ReadByDroolsTest {

    private static final Map<String, Integer> PARAMETERS = ShippedRules.parameters();

    @ParameterizedTest
    @MethodSource("files")
    void drools_reads_a_shipped_rule_as_we_do(Path file) {
        String text = ShippedRules.text(file);
        Findings findings = new Findings();
        CheckedRule ours = new RuleReader(PARAMETERS, findings)
                .read(file.toString(), ShippedRules.stratum(file), text.getBytes(UTF_8))
                .orElseThrow();

        DroolsReading theirs = DroolsReading.of(text);

        assertThat(theirs.errors()).isEmpty();
        assertThat(theirs.surplus()).isEmpty();
        assertThat(theirs.name()).isEqualTo(ours.name());
        assertThat(theirs.metadata()).isEqualTo(metadata(ours.provenance()));
        assertThat(theirs.variable()).isEqualTo(ours.variable());
        assertThat(theirs.type()).isEqualTo(ours.type().name());
        assertThat(DroolsReading.words(theirs.conditions()))
                .isEqualTo(DroolsReading.words(ours.condition().text()));
        assertThat(theirs.consequence())
                .startsWith("decision." + ours.stratum().verb().word() + "( " + ours.variable())
                .endsWith(" );");
    }

    static Stream<Path> files() {
        return ShippedRules.files().stream();
    }

    private static Map<String, String> metadata(Provenance provenance) {
        return new TreeMap<>(Map.of(
                "id", provenance.id(),
                "basis", provenance.basis().label(),
                "source", provenance.source(),
                "owner", provenance.owner(),
                "decided", provenance.decided().toString(),
                "review", provenance.review().toString(),
                "because", provenance.because()));
    }
}
