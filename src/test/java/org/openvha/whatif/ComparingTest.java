package org.openvha.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.SETS;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.RuleSet;

class ComparingTest {

    private static final List<CaseFile> PEOPLE = RandomCaseFiles.people(400, 5, AS_OF);

    @Test
    void a_set_against_itself_finds_nothing() {
        Comparison comparison = compare(SETS.load("vha-2024.01"));

        assertThat(comparison.findsNothing()).isTrue();
        assertThat(comparison.difference()).isEqualTo(new Difference(List.of(), List.of()));
    }

    @Test
    void a_lower_limit_changes_nobodys_score() {
        Comparison comparison = compare(VHA_2024.with(List.of(valued("minimum-score", 500, 499))));

        assertThat(comparison.difference().changes()).hasSize(1);
        assertThat(comparison.scoreChanged()).isZero();
    }

    @Test
    void another_flag_alone_is_found() {
        Comparison comparison = compare(VHA_2024.with(List.of(valued("safeguarding-days", 90, 5))));
        long gained =
                comparison.marks().values().stream().mapToLong(Marked::gained).sum();
        long lost = comparison.marks().values().stream().mapToLong(Marked::lost).sum();

        assertThat(comparison.flagsChanged()).isPositive();
        assertThat(gained + lost).isPositive();
        assertThat(comparison.findsNothing()).isFalse();
    }

    @Test
    void whom_a_review_keeps_off_is_found_when_a_criterion_does_so_instead() {
        RuleSet stricter = VHA_2024.with(List.of(valued("minimum-score", 500, 900_000)));

        Comparison comparison = compare(stricter);

        assertThat(comparison.outcomeChanged())
                .isGreaterThanOrEqualTo(comparison.leavers().size());
        assertThat(comparison.marks().get("RMV-01").lost()).isPositive();
    }

    @Test
    void a_rule_that_flags_as_many_others_instead_is_counted_as_gained_and_lost() {
        Result child = new Result(Outcome.INCLUDED, 600, List.of("U18-01"));
        Result adult = new Result(Outcome.INCLUDED, 600, List.of());

        Map<String, Marked> marks =
                Marked.byRule(new Results(List.of(child, adult)), new Results(List.of(adult, child)));

        assertThat(marks).isEqualTo(Map.of("U18-01", new Marked(1, 1, 1, 1)));
    }

    private static Change valued(String name, int from, int to) {
        Parameter before = VHA_2024.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertThat(before.value()).isEqualTo(from);
        return new Change.OfParameter(
                before, new Parameter(name, to, before.unit(), before.basis(), before.source(), before.meaning()));
    }

    private static Comparison compare(RuleSet candidate) {
        return new Comparing(Question.asOf(AS_OF, VHA_2024, candidate), 2)
                .over(PEOPLE, "sha256:0", Comparing.Progress.NONE)
                .comparison();
    }
}
