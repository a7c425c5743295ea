package org.openvha.whatif.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.variant.Effect;
import org.openvha.whatif.variant.FullRuns;
import org.openvha.whatif.variant.Population;
import org.openvha.whatif.variant.Ratios;
import org.openvha.whatif.variant.Variants;

/** Random sweeps of random people, held against assessing everybody at every point. */
class SweepPropertiesTest {

    @Property(tries = 40)
    void a_point_is_what_assessing_everybody_under_its_values_comes_to(
            @ForAll("asked") List<Swept> asked, @ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(120, seed, AS_OF);

        Sweep sweep = sweep(asked, people, 1, 32);

        for (Point point : sweep.points()) {
            RuleSet varied = varied(asked, point);
            Effect effect = point.effect();
            assertThat(effect).isEqualTo(FullRuns.of(people, VHA_2024, varied).effect(effect.touched()));
            assertThat(point.unchanged()).isEqualTo(varied == VHA_2024);
        }
    }

    @Property(tries = 20)
    void how_many_threads_and_how_many_points_at_once_do_not_matter(
            @ForAll("asked") List<Swept> asked,
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int threads,
            @ForAll @IntRange(min = 1, max = 7) int atOnce) {
        List<CaseFile> people = RandomCaseFiles.people(250, seed, AS_OF);

        assertThat(sweep(asked, people, threads, atOnce)).isEqualTo(sweep(asked, people, 1, 32));
    }

    @Property(tries = 20)
    void where_nothing_differs_from_the_rule_set_nobody_is_touched(@ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(150, seed, AS_OF);
        List<Swept> own =
                List.of(Swept.read(Axis.Kind.PARAMETER, "look-back-months=36"), Swept.read(Axis.Kind.WEIGHT, "10D=53"));

        Sweep sweep = sweep(own, people, 2, 32);

        Point point = sweep.points().get(0);
        assertThat(point.unchanged()).isTrue();
        assertThat(point.effect().list()).isEqualTo(sweep.base().unchanged());
        assertThat(point.effect().touched()).isZero();
        assertThat(sweep.movesNobody()).isTrue();
    }

    private static Sweep sweep(List<Swept> asked, List<CaseFile> people, int threads, int atOnce) {
        Population population = new Population(people, "sha256:0", "", AS_OF, Ratios.NONE);
        return SweepPlan.of(VHA_2024, asked).over(new Variants(VHA_2024, population, threads, atOnce), done -> {});
    }

    private static RuleSet varied(List<Swept> asked, Point point) {
        List<AxisOfSet> axes = new SweepChecks(VHA_2024).axes(asked);
        return VHA_2024.with(new Combination(point.values()).changes(axes));
    }

    /** One to three of what moves people, each with up to three values. */
    @Provide
    static Arbitrary<List<Swept>> asked() {
        Arbitrary<List<String>> names = Arbitraries.shuffle(List.of(
                        "look-back-months",
                        "minimum-score",
                        "minimum-qualifying-offences",
                        "recency-months",
                        "intelligence-cap",
                        "fourth-band-percent",
                        "minimum-age-at-offence",
                        "weight 8N",
                        "weight 34B"))
                .map(shuffled -> shuffled.subList(0, 3));
        Arbitrary<List<List<Integer>>> values = Arbitraries.integers()
                .between(1, 40)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(2);
        return Combinators.combine(names, values).as((named, valued) -> {
            List<Swept> asked = new ArrayList<>();
            IntStream.range(0, valued.size()).forEach(i -> asked.add(swept(named.get(i), valued.get(i))));
            return asked;
        });
    }

    private static Swept swept(String name, List<Integer> values) {
        String text = String.join(",", values.stream().map(String::valueOf).toList());
        return name.startsWith("weight ")
                ? Swept.read(Axis.Kind.WEIGHT, name.substring(7) + "=" + text)
                : Swept.read(Axis.Kind.PARAMETER, name + "=" + (name.equals("minimum-score") ? text + ",500" : text));
    }
}
