package org.openvha.ruletest.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Traced;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.RuleFact;

/** What is taken to be impossible must never come about. */
class ReachableTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 2, 29);
    private static final RuleSets SETS = RuleSets.in(Path.of("rules"));

    @ParameterizedTest
    @ValueSource(strings = {"vha-2024.01", "include-pwits", "no-custody-exception", "count-every-row"})
    void every_fact_that_people_bring_about_lies_in_the_region_of_a_reachable_one(String id) {
        RuleSet set = SETS.load(id);
        Reachable reachable = new Reachable(set);
        List<Traced> people = new Assessor(set, AS_OF).trace(RandomCaseFiles.people(500, 11, AS_OF));
        for (Rule rule : set.rules()) {
            Set<List<Boolean>> possible = new HashSet<>();
            reachable
                    .facts(rule.checked().type(), List.of(rule.condition()))
                    .orElseThrow()
                    .forEach(values -> possible.add(answers(rule, values)));
            for (Traced person : people) {
                for (RuleFact fact : person.facts()) {
                    if (fact.getClass() == rule.checked().type().javaType()) {
                        assertThat(possible).as(rule.id()).contains(answers(rule, fact));
                    }
                }
            }
        }
    }

    @Test
    void imagined_values_meet_a_condition_as_a_fact_with_these_values_does() {
        RuleSet set = SETS.load("vha-2024.01");
        for (Traced person : new Assessor(set, AS_OF).trace(RandomCaseFiles.people(200, 12, AS_OF))) {
            for (RuleFact fact : person.facts()) {
                for (Rule rule : set.rules()) {
                    if (fact.getClass() == rule.checked().type().javaType()) {
                        assertThat(valuesOf(fact, rule).meet(rule.condition()))
                                .isEqualTo(rule.condition().predicate().test(fact));
                    }
                }
            }
        }
    }

    @Test
    void what_an_earlier_rule_excludes_gets_no_further() {
        RuleSet set = SETS.load("vha-2024.01");
        assertThat(facts(set, "INT-01"))
                .hasSize(5)
                .noneMatch(values -> values.byName().get("sourceEvaluation").equals(3L))
                .noneMatch(
                        values -> values.byName().get("intelligenceAssessment").equals("D"));
        assertThat(facts(set, "SCO-04"))
                .noneMatch(values -> (Long) values.byName().get("monthsAgo") > 36);
    }

    @Test
    void what_a_person_is_hangs_together() {
        RuleSet set = SETS.load("vha-2024.01");
        assertThat(facts(set, "U18-02"))
                .allMatch(values -> (Long) values.byName().get("ageAtD") >= 18
                        == values.byName().get("monthsUntil18").equals(0L));
        assertThat(facts(set, "GAP-01"))
                .allMatch(values -> values.byName().get("anyActivity").equals(values.present("daysSinceActivity")));
    }

    @Test
    void points_of_intelligence_are_sums_of_what_rules_give() {
        assertThat(facts(SETS.load("vha-2024.01"), "INT-03"))
                .isNotEmpty()
                .allMatch(values -> (Long) values.byName().get("points") % 10 == 0);
    }

    @Test
    void a_class_never_counts_if_a_rule_excludes_it_by_its_name_alone() {
        assertThat(new Reachable(SETS.load("vha-2024.01")).neverCounts("92A")).isTrue();
        assertThat(new Reachable(SETS.load("vha-2024.01")).neverCounts("34B")).isFalse();
        assertThat(new Reachable(SETS.load("include-pwits")).neverCounts("92A")).isFalse();
    }

    private static List<Values> facts(RuleSet set, String id) {
        Rule rule = set.rule(id).orElseThrow();
        return new Reachable(set)
                .facts(rule.checked().type(), List.of(rule.condition()))
                .orElseThrow();
    }

    private static List<Boolean> answers(Rule rule, Values values) {
        return rule.condition().tests().map(values::meet).toList();
    }

    private static List<Boolean> answers(Rule rule, RuleFact fact) {
        return rule.condition()
                .tests()
                .map(Condition::predicate)
                .map(test -> test.test(fact))
                .toList();
    }

    private static Values valuesOf(RuleFact fact, Rule rule) {
        Map<String, Object> values = new HashMap<>();
        for (Property property : rule.condition().properties()) {
            Object value = property.show(fact);
            if (property instanceof Property.Number number) {
                value = number.reader().applyAsLong(fact);
            } else if (property instanceof Property.Flag flag) {
                value = flag.reader().test(fact);
            }
            values.put(property.name(), value);
        }
        return new Values(new LinkedHashMap<>(values));
    }
}
