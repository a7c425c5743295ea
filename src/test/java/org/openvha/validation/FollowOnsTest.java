package org.openvha.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.validation.Workspace.SET;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.document.Severity;
import org.openvha.ruleset.kinds.Kind;

/** One mistake is told once: nothing is said of a rule that is wrong only because the manifest or the weight table is. */
class FollowOnsTest {

    private static final String MANIFEST = SET + "ruleset.yaml";
    private static final String LOOK_BACK = SET + "exclusion/older-than-look-back.drl";
    private static final String WEIGHTS = SET + "weights.csv";

    private Workspace workspace;

    @BeforeEach
    void workspace(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "look-back-months:\n    value: many",
                "look-back-months:\n    value: -36",
                "look-back-months:\n    valu: 36",
                "look_back_months:\n    value: 36",
                "look--back-months:\n    value: 36",
                "LookBackMonths:\n    value: 36",
                "'Look back months':\n    value: 36",
                "look-back-months: 36\n  spare:\n    value: many"
            })
    void rules_are_not_blamed_for_a_parameter_that_cannot_be_read(String instead) {
        workspace.edit(MANIFEST, "look-back-months:\n    value: 36", instead);
        assertThat(wrong()).isNotEmpty().containsOnly(Kind.INVALID_MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"paramters:", "parameters: none\nothers:", "parameters:\nothers:", "parameters: [a]\nothers:"})
    void rules_are_not_blamed_for_a_list_of_parameters_that_cannot_be_read(String instead) {
        workspace.edit(MANIFEST, "\nparameters:", "\n" + instead);
        assertThat(wrong()).isNotEmpty().containsOnly(Kind.INVALID_MANIFEST);
    }

    @Test
    void nor_for_a_list_that_stands_twice() {
        workspace.write(
                MANIFEST,
                workspace.text(MANIFEST).stripTrailing()
                        + "\nparameters:\n  spare: { value: 1, unit: months, basis: law, source: s, meaning: m }\n");
        assertThat(wrong()).containsExactly(Kind.INVALID_MANIFEST);
    }

    @Test
    void a_parameter_that_is_really_unknown_is_told_beside_one_that_cannot_be_read() {
        workspace.edit(MANIFEST, "look-back-months:\n    value: 36", "look-back-months:\n    value: many");
        workspace.edit(SET + "scoring/first-time-band.drl", "firstBandMonths", "firstBandMonth");
        assertThat(wrong()).containsExactly(Kind.INVALID_MANIFEST, Kind.UNKNOWN_PARAMETER);
    }

    @Test
    void a_set_without_parameters_has_none_that_a_rule_could_name() {
        String manifest = workspace.text(MANIFEST);
        workspace.write(MANIFEST, manifest.substring(0, manifest.indexOf("\nparameters:") + 1));
        assertThat(wrong()).contains(Kind.UNKNOWN_PARAMETER).doesNotContain(Kind.INVALID_MANIFEST, Kind.MISSING_FILE);
    }

    @Test
    void what_else_is_wrong_with_a_rule_is_told_all_the_same() {
        workspace.edit(MANIFEST, "look-back-months:\n    value: 36", "look-back-months:\n    value: many");
        workspace.edit(LOOK_BACK, "( monthsAgo", "( domestik, monthsAgo");
        assertThat(wrong()).containsExactly(Kind.UNKNOWN_PROPERTY, Kind.INVALID_MANIFEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"crimeType == \"HOMICIDE\"", "offenceClass == \"1\"", "weight > 7000"})
    void rules_are_not_blamed_for_a_weight_table_that_cannot_be_read(String condition) {
        workspace.rule(
                "scoring/murder.drl",
                "SCO-09",
                "$x : QualifyingOffence( " + condition + " )",
                "contribute( $x, $x.weight, 0 )");
        for (String from : List.of("1,Murder,", "4.1,Manslaughter,", "2,Attempted murder,")) {
            workspace.edit(WEIGHTS, "\n" + from, "\n" + from + ",");
        }
        assertThat(wrong())
                .contains(Kind.WEIGHT_ROW)
                .doesNotContain(Kind.UNKNOWN_VALUE, Kind.WEIGHT_GAP, Kind.NEVER_MATCHES);
    }

    @Test
    void a_class_that_is_written_wrongly_is_not_unknown_as_well() {
        workspace.edit(WEIGHTS, "\n2,Attempted", "\n 2,Attempted");
        assertThat(wrong()).containsExactly(Kind.WEIGHT_ROW);
    }

    @Test
    void a_text_that_no_row_has_is_told_where_every_row_can_be_read() {
        workspace.edit(WEIGHTS, "1,Murder,7973", "1,Murder,none");
        workspace.rule("incident/new.drl", "EXC-31", "$x : Candidate( crimeType == \"HOMICYDE\" )", "exclude( $x )");
        assertThat(wrong()).containsExactly(Kind.UNKNOWN_VALUE, Kind.WEIGHT_NOT_POSITIVE);
    }

    @Test
    void a_stratum_whose_rules_cannot_be_read_is_not_empty() {
        for (String rule : List.of("enough-qualifying-offences", "minimum-score", "recent-offence-or-in-custody")) {
            workspace.write(SET + "inclusion/" + rule + ".drl", "rule");
        }
        assertThat(wrong()).isNotEmpty().doesNotContain(Kind.MISSING_FILE);
    }

    /** Errors and warnings about the one set, in the order of files and lines. */
    private List<Object> wrong() {
        return workspace.validate().findings().stream()
                .filter(finding -> finding.severity() != Severity.NOTE)
                .<Object>map(finding -> finding.kind())
                .toList();
    }
}
