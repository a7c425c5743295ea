package org.openvha.ruletest.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.RuleFact;
import org.openvha.ruletest.KnownSuite;
import org.openvha.ruletest.RuleTests;

class DayShiftTest {

    @Test
    void a_boundary_that_is_moved_by_no_day_answers_as_the_test_itself() {
        KnownSuite suite = RuleTests.in(Path.of("rule-tests"), RuleSets.in(Path.of("rules")))
                .open("vha-2024.01");
        Set<String> seen = new HashSet<>();
        for (TracedCase one : Cases.traced(suite)) {
            for (Rule rule : suite.ruleSet().rules()) {
                rule.condition().tests().filter(DayShift::isDated).forEach(test -> {
                    Condition.Compare compare = (Condition.Compare) test;
                    Condition unmoved = new DayShift(compare, 0).within(one);
                    for (RuleFact fact : one.facts()) {
                        if (fact.getClass() == rule.checked().type().javaType()) {
                            assertThat(unmoved.predicate().test(fact))
                                    .as(rule.id() + " on " + one.known().shown())
                                    .isEqualTo(test.predicate().test(fact));
                            seen.add(compare.property().name());
                        }
                    }
                });
            }
        }
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "monthsAgo",
                        "monthsSinceLatest",
                        "monthsSinceReport",
                        "ageAtOffence",
                        "ageAtD",
                        "monthsUntil18");
    }

    @Test
    void whatever_a_day_more_or_less_moves_has_the_value_that_is_said_of_it() {
        KnownSuite suite = RuleTests.in(Path.of("rule-tests"), RuleSets.in(Path.of("rules")))
                .open("vha-2024.01");
        Set<String> seen = new HashSet<>();
        for (TracedCase one : Cases.traced(suite)) {
            for (Rule rule : suite.ruleSet().rules()) {
                rule.condition().tests().filter(DayShift::isDated).forEach(test -> {
                    Condition.Compare compare = (Condition.Compare) test;
                    for (int days : new int[] {-1, 1}) {
                        DayShift shift = new DayShift(compare, days);
                        for (RuleFact fact : one.facts()) {
                            if (fact.getClass() == rule.checked().type().javaType()
                                    && shift.within(one).predicate().test(fact)
                                            != test.predicate().test(fact)) {
                                String what = rule.id() + " " + shift.words() + " on "
                                        + one.known().shown();
                                assertThat(compare.property().reader().applyAsLong(fact))
                                        .as(what)
                                        .isEqualTo(shift.moved());
                                assertThat(shift.atMost().predicate().test(fact))
                                        .as(what)
                                        .isNotEqualTo(test.predicate().test(fact));
                                seen.add(compare.property().name() + " " + days);
                            }
                        }
                    }
                });
            }
        }
        assertThat(seen).hasSize(12);
    }
}
