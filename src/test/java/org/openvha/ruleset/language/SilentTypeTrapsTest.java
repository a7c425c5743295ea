package org.openvha.ruleset.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.ruleset.vocabulary.Stratum;

/** Comparisons that full DRL compiles and that then never match, match the wrong things, or fail only when they run. */
class SilentTypeTrapsTest {

    @Test
    void an_enum_compared_with_a_text_would_never_match() {
        assertThat(texts("role == \"SUSPECT\""))
                .containsExactly(finding("role cannot be the text \"SUSPECT\"", "Write SUSPECT without quotes"));
    }

    @Test
    void a_class_compared_with_a_number_by_order_would_match_others() {
        assertThat(texts("offenceClass > 8"))
                .containsExactly(
                        finding("'offenceClass' has no order, so '>' says nothing", "Use ==, !=, in or not in"));
    }

    @Test
    void a_class_compared_with_a_number_would_never_match() {
        assertThat(texts("offenceClass == 8"))
                .containsExactly(finding(
                        "offenceClass is a text and cannot be '8'",
                        "Write a text in double quotes, in plain letters, such as \"92A\""));
    }

    @Test
    void a_number_compared_with_a_text_would_be_converted() {
        assertThat(texts("monthsAgo == \"3\""))
                .containsExactly(finding(
                        "monthsAgo is a number and cannot be the text \"3\"",
                        "Write a whole number without quotes, or a parameter"));
    }

    @Test
    void an_overflowing_number_would_fail_only_when_the_rule_runs() {
        assertThat(texts("monthsAgo > 99999999999"))
                .containsExactly(finding("'99999999999' is too large a number", "Write one of at most 2147483647"));
    }

    @Test
    void a_property_of_the_class_would_fail_only_when_the_rule_runs() {
        assertThat(found("class.name == \"x\""))
                .singleElement()
                .satisfies(finding -> assertThat(finding.problem()).isEqualTo("'class' may not stand here"));
    }

    @Test
    void an_unknown_property_would_fail_only_when_the_rule_runs() {
        assertThat(texts("domestc"))
                .containsExactly(finding("Offence has no property 'domestc'", "Did you mean domestic?"));
    }

    @Test
    void an_enum_name_in_small_letters_would_never_match() {
        assertThat(texts("role == suspect"))
                .containsExactly(finding("role cannot be 'suspect'", "Did you mean SUSPECT?"));
    }

    @Test
    void a_flag_compared_with_a_text_would_never_match() {
        assertThat(texts("domestic == \"true\""))
                .containsExactly(
                        finding("'domestic' is true or false and is not compared", "Write domestic or !domestic"));
    }

    @Test
    void the_same_comparisons_with_fitting_kinds_are_accepted() {
        assertThat(found("role == SUSPECT, offenceClass == \"8\", monthsAgo == 3, domestic"))
                .isEmpty();
    }

    private static String finding(String problem, String remedy) {
        return "x.drl:10: " + problem + ". " + remedy;
    }

    private static List<String> texts(String conditions) {
        return found(conditions).stream()
                .map(finding ->
                        finding.file() + ":" + finding.line() + ": " + finding.problem() + ". " + finding.remedy())
                .toList();
    }

    private static List<Finding> found(String conditions) {
        Findings findings = new Findings();
        new RuleReader(Map.of(), findings)
                .read(
                        "x.drl",
                        Stratum.EXCLUSION,
                        RuleTexts.exclusion("TST-01", conditions).getBytes(UTF_8));
        return findings.all();
    }
}
