package org.openvha.whatif.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.SETS;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.variant.Effect;
import org.openvha.whatif.variant.FullRuns;
import org.openvha.whatif.variant.Population;
import org.openvha.whatif.variant.Ratios;
import org.openvha.whatif.variant.Variants;

class SweepTest {

    private static final List<CaseFile> PEOPLE = RandomCaseFiles.people(600, 5, AS_OF);

    @Test
    void a_look_back_of_24_months_is_the_shipped_what_if_of_that_name() {
        Effect effect = sweep(VHA_2024, "look-back-months=24").points().get(0).effect();

        assertThat(effect)
                .isEqualTo(
                        FullRuns.of(PEOPLE, VHA_2024, SETS.load("look-back-24")).effect(effect.touched()));
        assertThat(effect.churn() + effect.rescored()).isPositive();
        assertThat(effect.touched()).isLessThan(PEOPLE.size());
    }

    @Test
    void a_what_if_is_swept_like_any_other_set() {
        RuleSet whatIf = SETS.load("look-back-24");

        Sweep sweep = sweep(whatIf, "look-back-months=24,36");

        Effect effect = sweep.points().get(1).effect();
        assertThat(sweep.base().ruleSet()).isEqualTo("look-back-24");
        assertThat(sweep.base().question()).isPresent();
        assertThat(sweep.points()).extracting(Point::unchanged).containsExactly(true, false);
        assertThat(effect).isEqualTo(FullRuns.of(PEOPLE, whatIf, VHA_2024).effect(effect.touched()));
    }

    @Test
    void a_grid_is_every_combination_with_the_last_axis_varying_fastest() {
        Sweep sweep = sweep(VHA_2024, "minimum-score=400,500", "recency-months=6..12:6");

        assertThat(sweep.points())
                .extracting(Point::values)
                .containsExactly(List.of(400, 6), List.of(400, 12), List.of(500, 6), List.of(500, 12));
        assertThat(sweep.points().get(3).unchanged()).isTrue();
        assertThat(sweep.points().get(3).effect().list()).isEqualTo(sweep.base().unchanged());
    }

    @Test
    void the_unchanged_set_is_there_also_where_the_range_leaves_its_value_out() {
        Sweep sweep = sweep(VHA_2024, "minimum-score=100,900");

        assertThat(sweep.axes().get(0).unchanged()).isEqualTo(500);
        assertThat(sweep.points()).extracting(Point::values).containsExactly(List.of(100), List.of(900));
        assertThat(sweep.base().unchanged().listed())
                .isEqualTo(
                        FullRuns.of(PEOPLE, VHA_2024, VHA_2024).effect(0).list().listed());
    }

    @Test
    void a_higher_minimum_score_never_lets_anybody_in() {
        List<Point> points = sweep(VHA_2024, "minimum-score=500..3000:250").points();

        assertThat(points).extracting(point -> point.effect().entrants()).containsOnly(0);
        assertThat(points)
                .extracting(point -> point.effect().list().listed())
                .isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void progress_counts_every_pass_and_ends_where_it_said() {
        SweepPlan plan = SweepPlan.of(VHA_2024, asked("minimum-score=1..5"));
        Variants variants = new Variants(VHA_2024, population(), 2, 2);
        List<Long> told = new ArrayList<>();

        plan.over(variants, told::add);

        assertThat(variants.steps(plan.points())).isEqualTo(3L * PEOPLE.size());
        assertThat(told).isSorted().endsWith(3L * PEOPLE.size());
    }

    private static Sweep sweep(RuleSet set, String... asked) {
        return SweepPlan.of(set, asked(asked)).over(new Variants(set, population(), 2), done -> {});
    }

    private static List<Swept> asked(String... parameters) {
        return Arrays.stream(parameters)
                .map(text -> Swept.read(Axis.Kind.PARAMETER, text))
                .toList();
    }

    private static Population population() {
        return new Population(PEOPLE, "sha256:0", "", AS_OF, Ratios.NONE);
    }
}
