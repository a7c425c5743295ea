package org.openvha.ruleset;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shipped sets hold the numbers of {@code docs/reference-policy.md}, and the what-ifs differ from their parent exactly as its section 7 says. */
class ReferencePolicyTest {

    private static final ReferencePolicyPage PAGE = ReferencePolicyPage.read();
    private static final RuleSets SETS = RuleSets.in(RulesFolder.SHIPPED);
    private static final RuleSet CURRENT = SETS.load(RulesFolder.PARENT);
    private static final String DIFFERENCES =
            "| rule set | differs from its parent by | consultation question behind it |";

    @ParameterizedTest
    @ValueSource(strings = {"vha-2024.01", "vha-2020.04"})
    void the_weight_table_is_that_of_section_3(String id) {
        List<List<String>> rows = SETS.load(id).weights().stream()
                .map(row -> List.of(row.offenceClass(), row.offence(), Integer.toString(row.weight()), row.crimeType()))
                .toList();
        assertThat(PAGE.table("| class | offence | weight | crime type |"))
                .hasSize(23)
                .isEqualTo(rows);
    }

    @Test
    void the_parameters_are_the_numbers_of_the_page() {
        List<Integer> bandMonths = PAGE.numbers("\\| SCO-0[123] \\| within the last (\\d+) months");
        List<Integer> percents = PAGE.numbers("\\| SCO-0\\d \\|[^|]*\\| (\\d+) \\|");
        assertThat(CURRENT.parameterValues())
                .containsOnly(
                        entry("look-back-months", PAGE.number("dated before `D.minusMonths\\((\\d+)\\)`")),
                        entry("minimum-age-at-offence", PAGE.number("committed when the individual was under (\\d+)")),
                        entry("first-band-months", bandMonths.get(0)),
                        entry("second-band-months", bandMonths.get(1)),
                        entry("third-band-months", bandMonths.get(2)),
                        entry("first-band-percent", percents.get(0)),
                        entry("second-band-percent", percents.get(1)),
                        entry("third-band-percent", percents.get(2)),
                        entry("fourth-band-percent", percents.get(3)),
                        entry("intelligence-months", PAGE.number("its date is within the last (\\d+) months")),
                        entry(
                                "stronger-intelligence-points",
                                PAGE.number("\\| INT-01 \\| 1 reliable \\| A or B \\| (\\d+) \\|")),
                        entry(
                                "weaker-intelligence-points",
                                PAGE.number("\\| INT-02 \\| 1 reliable \\| C \\| (\\d+) \\|")),
                        entry("intelligence-cap", PAGE.number("INT-01 and INT-02 is over (\\d+)")),
                        entry("minimum-qualifying-offences", PAGE.number("at least (\\d+) qualifying offences")),
                        entry(
                                "recency-months",
                                PAGE.number("qualifying offence within the last (\\d+) months, unless in custody")),
                        entry("minimum-score", PAGE.number("score of at least (\\d+)")),
                        entry("transition-months", PAGE.number("`D.plusMonths\\((\\d+)\\)`")),
                        entry(
                                "safeguarding-days",
                                PAGE.number("kind SAFEGUARDING known at D within the last (\\d+) days")),
                        entry(
                                "activity-days",
                                PAGE.number("activity of any kind known at D within the last (\\d+) days")),
                        entry(
                                "intelligence-gap-months",
                                PAGE.number("of any theme or grading known at D within the last (\\d+) months")));
    }

    @Test
    void both_gradings_of_weaker_intelligence_give_the_same_points() {
        assertThat(PAGE.numbers("\\| INT-02 \\|[^|]*\\|[^|]*\\| (\\d+) \\|")).containsExactly(20, 20);
    }

    @Test
    void every_rule_of_the_page_is_in_the_set_and_no_other_with_the_basis_it_states() {
        Map<String, String> bases = new HashMap<>();
        Stream.of("| rule | excludes an offence | basis |", "| rule | criterion | basis |", "| rule | flag | basis |")
                .flatMap(header -> PAGE.table(header).stream())
                .forEach(row -> bases.put(row.get(0), row.get(row.size() - 1)));
        PAGE.table("| rule | offence date | percent | basis |").forEach(row -> bases.put(row.get(0), row.get(3)));

        Map<String, Rule> rules = CURRENT.rules().stream().collect(Collectors.toMap(Rule::id, Function.identity()));
        assertThat(bases).allSatisfy((id, basis) -> {
            assertThat(rules).containsKey(id);
            assertThat(basis).contains(rules.get(id).provenance().basis().label());
        });
        assertThat(rules.keySet())
                .filteredOn(id -> !bases.containsKey(id))
                .containsExactlyInAnyOrder("INT-01", "INT-02", "INT-03", "EXI-01", "EXI-02", "EXI-03", "RMV-01");
    }

    @Test
    void the_earlier_set_is_the_current_one_without_the_recency_criterion() {
        RuleSet earlier = SETS.load("vha-2020.04");
        assertThat(effects(earlier)).isEqualTo(without(effects(CURRENT), "INC-02"));
        assertThat(weighted(earlier)).isEqualTo(weighted(CURRENT));
        assertThat(earlier.parameterValues()).isEqualTo(without(CURRENT.parameterValues(), "recency-months"));
        assertThat(CURRENT.predecessor()).contains("vha-2020.04");
    }

    @Test
    void every_what_if_of_section_7_ships_and_no_other() {
        assertThat(PAGE.table(DIFFERENCES).stream().map(row -> row.get(0).replace("`", "")))
                .containsExactlyInAnyOrderElementsOf(SETS.ids().stream()
                        .filter(id -> SETS.load(id).parentId().isPresent())
                        .toList());
    }

    @Test
    void what_ifs_that_remove_a_rule_do_nothing_else() {
        Map.of(
                        "include-pwits",
                        "EXC-02",
                        "include-domestic",
                        "EXC-01",
                        "no-recency-gate",
                        "INC-02",
                        "count-every-row",
                        "EXC-09")
                .forEach((id, rule) -> {
                    RuleSet set = SETS.load(id);
                    assertThat(described(id)).contains(rule + " removed");
                    assertThat(effects(set)).as(id).isEqualTo(without(effects(CURRENT), rule));
                    sameNumbers(set);
                });
    }

    @Test
    void what_ifs_about_roles_change_the_roles_that_count_and_nothing_else() {
        changesOneRule("accused-only", "EXC-03", "Offence( role not in ( ACCUSED, CONVICTED ) ) -> exclude");
        changesOneRule("convicted-only", "EXC-03", "Offence( role != CONVICTED ) -> exclude");
    }

    @Test
    void no_custody_exception_leaves_recency_and_nothing_else() {
        changesOneRule("no-custody-exception", "INC-02", "Tally( monthsSinceLatest<=12 ) -> require");
    }

    @Test
    void look_back_24_changes_one_number() {
        RuleSet set = SETS.load("look-back-24");
        assertThat(effects(set)).isEqualTo(with(effects(CURRENT), "EXC-04", "Offence( monthsAgo>24 ) -> exclude"));
        assertThat(set.parameterValues()).isEqualTo(with(CURRENT.parameterValues(), "look-back-months", 24));
        assertThat(weighted(set)).isEqualTo(weighted(CURRENT));
    }

    @Test
    void what_ifs_that_remove_weight_rows_do_nothing_else() {
        Map.of("without-knife-possession", List.of("10D", "90"), "without-gbh", List.of("5D", "8N"))
                .forEach((id, classes) -> {
                    RuleSet set = SETS.load(id);
                    assertThat(described(id)).contains("weight rows " + String.join(" and ", classes) + " removed");
                    Map<String, Object> expected = new HashMap<>(weighted(CURRENT));
                    classes.forEach(expected::remove);
                    assertThat(weighted(set)).as(id).isEqualTo(expected);
                    assertThat(effects(set)).isEqualTo(effects(CURRENT));
                    assertThat(set.parameterValues()).isEqualTo(CURRENT.parameterValues());
                });
    }

    @Test
    void cambridge_weights_are_those_of_the_page_by_crime_type() {
        RuleSet set = SETS.load("cambridge-weights");
        assertThat(set.weights()).hasSameSizeAs(CURRENT.weights()).allSatisfy(row -> {
            assertThat(row.crimeType())
                    .isEqualTo(CURRENT.weight(row.offenceClass()).orElseThrow().crimeType());
            assertThat(described("cambridge-weights"))
                    .containsPattern(row.crimeType() + "[A-Z_, and]* " + row.weight() + "\\b");
        });
        assertThat(effects(set)).isEqualTo(effects(CURRENT));
        assertThat(set.parameterValues()).isEqualTo(CURRENT.parameterValues());
    }

    private static void changesOneRule(String id, String rule, String effect) {
        RuleSet set = SETS.load(id);
        assertThat(effects(set)).as(id).isEqualTo(with(effects(CURRENT), rule, effect));
        sameNumbers(set);
    }

    private static void sameNumbers(RuleSet set) {
        assertThat(weighted(set)).isEqualTo(weighted(CURRENT));
        assertThat(set.parameterValues()).isEqualTo(CURRENT.parameterValues());
    }

    private static String described(String id) {
        return PAGE.table(DIFFERENCES).stream()
                .filter(row -> row.get(0).equals("`" + id + "`"))
                .findFirst()
                .orElseThrow()
                .get(1);
    }

    private static Map<String, String> effects(RuleSet set) {
        return set.rules().stream()
                .collect(Collectors.toMap(Rule::id, rule -> rule.checked().resolvedEffect()));
    }

    private static Map<String, Object> weighted(RuleSet set) {
        return set.weights().stream().collect(Collectors.toMap(WeightRow::offenceClass, WeightRow::weighted));
    }

    private static <V> Map<String, V> without(Map<String, V> map, String key) {
        Map<String, V> copy = new HashMap<>(map);
        assertThat(copy.remove(key)).isNotNull();
        return copy;
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> copy = new HashMap<>(map);
        assertThat(copy.put(key, value)).isNotNull().isNotEqualTo(value);
        return copy;
    }
}
