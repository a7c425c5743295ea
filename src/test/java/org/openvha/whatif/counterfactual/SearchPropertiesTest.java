package org.openvha.whatif.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.SETS;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.CaseFileArbitraries;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.ruleset.WeightRow;

/** The search is exact: everything that trying every combination finds, and nothing else. */
class SearchPropertiesTest {

    private static final List<Assessor> ASSESSORS = Stream.concat(
                    Stream.of("vha-2024.01", "accused-only", "count-every-row").map(SETS::load),
                    Stream.of(OddRules.load()))
            .map(rules -> new Assessor(rules, AS_OF))
            .toList();

    @Property(tries = 100)
    void pairs_and_threes_are_those_that_trying_everything_finds(
            @ForAll("caseFiles") CaseFile file, @ForAll("assessors") Assessor assessor) {
        Counterfactual result = Counterfactual.of(file, assessor, 3, done -> {});
        RawAlternatives raw = new RawAlternatives(file, List.of());
        Set<Set<FactId>> smaller = new HashSet<>(found(result.sizes().get(0)).keySet());
        BruteForce everything = new BruteForce(assessor, file, raw.together());

        for (int size = 2; size <= 3; size++) {
            Map<Set<FactId>, Set<String>> expected = everything.size(size, smaller);
            assertThat(found(result.sizes().get(size - 1))).isEqualTo(Map.copyOf(expected));
            smaller.addAll(expected.keySet());
        }
    }

    @Property(tries = 100)
    void single_facts_are_those_that_trying_every_class_and_every_day_finds(
            @ForAll("caseFiles") CaseFile file, @ForAll("assessors") Assessor assessor) {
        Counterfactual result = Counterfactual.of(file, assessor, 1, done -> {});
        List<String> classes = assessor.ruleSet().weights().stream()
                .map(WeightRow::offenceClass)
                .toList();
        BruteForce everything = new BruteForce(assessor, file, new RawAlternatives(file, classes).alone());

        assertThat(found(result.sizes().get(0))).isEqualTo(Map.copyOf(everything.singles()));
    }

    @Property(tries = 60)
    void all_alternatives_of_a_set_leave_the_outcome_and_score_that_it_names(
            @ForAll("caseFiles") CaseFile file, @ForAll("assessors") Assessor assessor) {
        Counterfactual result = Counterfactual.of(file, assessor, 2, done -> {});

        for (SizeResult size : result.sizes()) {
            for (FoundSet set : size.sets()) {
                for (CaseFile imagined : imagined(file, set.effects())) {
                    Assessment assessment = assessor.assess(imagined);
                    assertThat(assessment.outcome()).isEqualTo(set.outcome());
                    assertThat(assessment.score()).isEqualTo(set.score());
                }
            }
        }
    }

    @Property(tries = 60)
    void time_turns_on_the_first_day_that_is_otherwise(@ForAll("caseFiles") CaseFile file) {
        Assessor assessor = ASSESSORS.get(0);
        Counterfactual result = Counterfactual.of(file, assessor, 1, done -> {});
        CaseFile known = new KnownFacts(AS_OF).of(file);

        List<Boolean> listed = BruteForce.days(AS_OF, AS_OF.plusMonths(40)).stream()
                .map(day -> assessor.on(day).assess(known).outcome() == Outcome.INCLUDED)
                .toList();

        int turn = listed.indexOf(!listed.get(0));
        assertThat(result.timeAlone().turn().map(Turn::day).map(AS_OF::until).isPresent())
                .isEqualTo(turn >= 0);
        result.timeAlone().turn().ifPresent(found -> assertThat(found.day()).isEqualTo(AS_OF.plusDays(turn)));
    }

    @Test
    void the_people_it_is_tried_on_have_sets_of_every_size_in_both_directions() {
        Set<String> sets = new TreeSet<>();
        for (CaseFile file : LongStream.range(0, 400)
                .mapToObj(SearchPropertiesTest::random)
                .map(SearchPropertiesTest::small)
                .toList()) {
            Assessor assessor = ASSESSORS.get(0);
            boolean listed = assessor.assess(file).outcome() == Outcome.INCLUDED;
            List<VariedFact> facts = new Variations(assessor, new KnownFacts(AS_OF).of(file)).all();
            new Search(facts, new Trials(assessor, file, listed, done -> {}), Counterfactual.LIMIT)
                    .upTo(3).stream()
                            .filter(size -> !size.sets().isEmpty())
                            .forEach(size -> sets.add(size.facts() + (listed ? " off" : " on")));
        }

        assertThat(sets).containsExactly("1 off", "1 on", "2 off", "2 on", "3 off", "3 on");
    }

    private static List<CaseFile> imagined(CaseFile file, List<Effect> effects) {
        List<CaseFile> files = List.of(file);
        for (Effect effect : effects) {
            files = files.stream()
                    .flatMap(each -> effect.alternatives().stream().map(alternative -> Swap.in(each, alternative)))
                    .toList();
        }
        return files;
    }

    private static Map<Set<FactId>, Set<String>> found(SizeResult size) {
        return size.sets().stream()
                .collect(Collectors.groupingBy(
                        set -> set.effects().stream().map(Effect::fact).collect(Collectors.toSet()),
                        Collectors.mapping(
                                set -> set.outcome() + " " + set.score(), Collectors.toCollection(TreeSet::new))));
    }

    @Provide
    Arbitrary<Assessor> assessors() {
        return Arbitraries.of(ASSESSORS);
    }

    /** With few facts of each kind, so that every combination can be tried. */
    @Provide
    Arbitrary<CaseFile> caseFiles() {
        Arbitrary<CaseFile> random = Arbitraries.longs().map(SearchPropertiesTest::random);
        return Arbitraries.oneOf(CaseFileArbitraries.asOf(AS_OF), random).map(SearchPropertiesTest::small);
    }

    private static CaseFile random(long seed) {
        return RandomCaseFiles.people(1, seed, AS_OF).get(0);
    }

    /** Five offences with nothing but a review, or four with one of each kind. */
    private static CaseFile small(CaseFile file) {
        boolean five = file.offences().size() > 5;
        return new CaseFile(
                file.individual(),
                first(five ? 5 : 4, file.offences()),
                first(five ? 0 : 1, file.reports()),
                first(five ? 0 : 1, file.custody()),
                file.activities(),
                first(five ? 1 : 2, file.reviews()),
                file.incomplete());
    }

    private static <T> List<T> first(int most, List<T> facts) {
        return facts.subList(0, Math.min(most, facts.size()));
    }
}
