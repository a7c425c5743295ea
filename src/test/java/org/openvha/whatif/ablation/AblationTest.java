package org.openvha.whatif.ablation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.SETS;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.variant.Effect;
import org.openvha.whatif.variant.FullRuns;
import org.openvha.whatif.variant.Population;
import org.openvha.whatif.variant.Ratios;
import org.openvha.whatif.variant.Variants;

class AblationTest {

    private static final List<CaseFile> PEOPLE = RandomCaseFiles.people(600, 5, AS_OF);

    @ParameterizedTest
    @CsvSource({"EXC-01,include-domestic", "EXC-02,include-pwits", "EXC-09,count-every-row", "INC-02,no-recency-gate"})
    void a_rule_switched_off_is_the_shipped_what_if_that_removes_it(String rule, String whatIf) {
        Effect effect = part(ablation(VHA_2024, PEOPLE, 2, 32), rule).effect();

        assertThat(effect)
                .isEqualTo(FullRuns.of(PEOPLE, VHA_2024, SETS.load(whatIf)).effect(effect.touched()));
        assertThat(effect.touched()).isPositive();
    }

    @Property(tries = 15)
    void every_part_switched_off_is_what_assessing_everybody_without_it_comes_to(@ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(100, seed, AS_OF);

        for (SwitchedOff part : ablation(VHA_2024, people, 1, 32).parts()) {
            Effect effect = part.effect();
            assertThat(effect)
                    .as(part.cause())
                    .isEqualTo(FullRuns.of(people, VHA_2024, VHA_2024.with(List.of(without(part))))
                            .effect(effect.touched()));
        }
    }

    @Property(tries = 10)
    void how_many_threads_and_how_many_parts_at_once_do_not_matter(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 4) int threads,
            @ForAll @IntRange(min = 1, max = 50) int atOnce) {
        List<CaseFile> people = RandomCaseFiles.people(250, seed, AS_OF);

        assertThat(ablation(VHA_2024, people, threads, atOnce)).isEqualTo(ablation(VHA_2024, people, 1, 7));
    }

    @Test
    void every_rule_and_every_weight_row_is_switched_off_once_in_listed_order() {
        assertThat(ablation(VHA_2024, PEOPLE, 2, 32).parts())
                .extracting(SwitchedOff::id)
                .startsWith("EXC-01", "EXC-02")
                .hasSize(VHA_2024.rules().size() + VHA_2024.weights().size())
                .endsWith("92A");
    }

    @Test
    void parts_are_told_apart_by_what_they_are_good_for() {
        Ablation ablation = ablation(VHA_2024, PEOPLE, 2, 32);

        assertThat(part(ablation, "INC-01").role()).isEqualTo(SwitchedOff.Role.MOVES_THE_LIST);
        assertThat(part(ablation, "GAP-01").role()).isEqualTo(SwitchedOff.Role.FLAGS_ONLY);
        assertThat(part(ablation, "92A").role()).isEqualTo(SwitchedOff.Role.SETTLED_BY_OTHERS);
        assertThat(ablation(VHA_2024, List.of(), 1, 32).of(SwitchedOff.Role.APPLIES_TO_NOBODY))
                .hasSize(ablation.parts().size());
        assertThat(ablation.byEffect())
                .extracting(part -> part.effect().churn())
                .isSortedAccordingTo((one, other) -> other - one);
    }

    @Test
    void a_set_without_any_criterion_would_list_everybody_and_is_marked() {
        RuleSet oneCriterion = VHA_2024.with(List.of(gone("INC-01"), gone("INC-02")));

        Ablation ablation = ablation(oneCriterion, PEOPLE, 2, 32);

        SwitchedOff last = part(ablation, "INC-03");
        assertThat(last.caution()).hasValueSatisfying(words -> assertThat(words).contains("only criterion"));
        assertThat(last.effect().list().listed()).isGreaterThan(PEOPLE.size() / 2);
        assertThat(ablation.parts().stream().filter(part -> part.caution().isPresent()))
                .containsExactly(last);
    }

    private static Ablation ablation(RuleSet set, List<CaseFile> people, int threads, int atOnce) {
        Population population = new Population(people, "sha256:0", "", AS_OF, Ratios.NONE);
        return new Ablating(new Variants(set, population, threads, atOnce)).make(done -> {});
    }

    private static SwitchedOff part(Ablation ablation, String id) {
        return ablation.parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Change without(SwitchedOff part) {
        return part.kind() == SwitchedOff.Kind.RULE
                ? gone(part.id())
                : new Change.OfWeight(part.id(), VHA_2024.weight(part.id()), Optional.empty());
    }

    private static Change gone(String rule) {
        return new Change.OfRule(rule, VHA_2024.rule(rule), Optional.empty());
    }
}
