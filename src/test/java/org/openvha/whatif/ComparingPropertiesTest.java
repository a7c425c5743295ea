package org.openvha.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.RuleSet;

/** Comparisons of random sets over random people, held against assessing everybody under every set. */
class ComparingPropertiesTest {

    private static final String FACTS = "sha256:0";

    @Property(tries = 150)
    void whom_a_change_cannot_touch_is_rightly_not_assessed_again(
            @ForAll("candidates") RuleSet candidate, @ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(120, seed, AS_OF);
        Assessor baseline = new Assessor(VHA_2024, AS_OF);
        OnePass pass = new OnePass(baseline, List.of(OnePass.Other.touched(baseline, candidate)), 1);

        Results results = pass.over(people, done -> {}).others().get(0);

        List<Assessment> full = new Assessor(candidate, AS_OF).assess(people);
        for (int person = 0; person < people.size(); person++) {
            assertThat(results.of(person)).isEqualTo(Result.of(full.get(person)));
        }
    }

    @Property(tries = 60)
    void everybody_who_moves_has_causes_of_which_none_can_be_left_out(
            @ForAll("candidates") RuleSet candidate, @ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(120, seed, AS_OF);
        Question question = Question.asOf(AS_OF, VHA_2024, candidate);

        Comparison comparison = compare(question, people, 2);

        for (Moved moved : all(comparison)) {
            CaseFile file = people.get(moved.person());
            List<Change> causes = named(question, moved.causes());
            assertThat(moved.causes()).isNotEmpty();
            assertThat(moves(moved, VHA_2024.with(causes), file)).isTrue();
            for (Change cause : causes) {
                List<Change> others = new ArrayList<>(causes);
                others.remove(cause);
                assertThat(moves(moved, VHA_2024.with(others), file)).isFalse();
            }
        }
    }

    /** The contract's procedure, nothing grouped and nothing left out beforehand; round again as long as a change can be dropped. */
    @Property(tries = 40)
    void causes_are_those_that_dropping_changes_one_at_a_time_in_listed_order_leaves(
            @ForAll("candidates") RuleSet candidate, @ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(60, seed, AS_OF);
        Question question = Question.asOf(AS_OF, VHA_2024, candidate);

        for (Moved moved : all(compare(question, people, 1))) {
            List<Change> left = new ArrayList<>(question.difference().changes());
            List<Change> before;
            do {
                before = List.copyOf(left);
                for (Change change : before) {
                    List<Change> without = new ArrayList<>(left);
                    without.remove(change);
                    if (moves(moved, VHA_2024.with(without), people.get(moved.person()))) {
                        left = without;
                    }
                }
            } while (!before.equals(left));
            assertThat(moved.causes())
                    .isEqualTo(left.stream().map(Change::cause).toList());
        }
    }

    /** Where changes do not work against each other, once through all of them is enough, as the contract says it. */
    @Property(tries = 40)
    void causes_are_a_part_of_what_going_once_through_all_changes_leaves(
            @ForAll("candidates") RuleSet candidate, @ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(60, seed, AS_OF);
        Question question = Question.asOf(AS_OF, VHA_2024, candidate);

        for (Moved moved : all(compare(question, people, 1))) {
            List<Change> left = new ArrayList<>(question.difference().changes());
            for (Change change : question.difference().changes()) {
                List<Change> without = new ArrayList<>(left);
                without.remove(change);
                if (moves(moved, VHA_2024.with(without), people.get(moved.person()))) {
                    left = without;
                }
            }
            assertThat(left).extracting(Change::cause).containsAll(moved.causes());
        }
    }

    @Property(tries = 30)
    void between_two_dates_nobody_moves_by_the_causes_with_one_of_them_left_out(
            @ForAll("candidates") RuleSet candidate, @ForAll long seed) {
        LocalDate later = AS_OF.plusDays(120);
        List<CaseFile> people = RandomCaseFiles.people(120, seed, later);
        Question question = new Question(VHA_2024, AS_OF, candidate, later);
        News news = new News(AS_OF, later);

        for (Moved moved : all(compare(question, people, 2))) {
            CaseFile file = people.get(moved.person());
            assertThat(movesBetween(moved, question, moved.causes(), file, news))
                    .isTrue();
            for (String cause : moved.causes()) {
                List<String> others = new ArrayList<>(moved.causes());
                others.remove(cause);
                assertThat(movesBetween(moved, question, others, file, news)).isFalse();
            }
        }
    }

    private static boolean movesBetween(Moved moved, Question question, List<String> causes, CaseFile file, News news) {
        boolean clock = causes.contains("clock");
        LocalDate asOf = clock ? question.candidateAsOf() : question.baselineAsOf();
        CaseFile known = clock && !causes.contains("facts") ? news.withheldFrom(file) : file;
        return moves(moved, new Assessor(VHA_2024.with(named(question, causes)), asOf).assess(known));
    }

    @Property(tries = 60)
    void a_comparison_counts_what_two_assessments_show(@ForAll("candidates") RuleSet candidate, @ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(150, seed, AS_OF);
        List<Assessment> before = new Assessor(VHA_2024, AS_OF).assess(people);
        List<Assessment> after = new Assessor(candidate, AS_OF).assess(people);
        List<String> entrants = new ArrayList<>();
        List<String> leavers = new ArrayList<>();
        int scoreChanged = 0;
        for (int i = 0; i < people.size(); i++) {
            boolean was = before.get(i).outcome() == Outcome.INCLUDED;
            boolean is = after.get(i).outcome() == Outcome.INCLUDED;
            (is ? entrants : leavers)
                    .addAll(was == is ? List.of() : List.of(before.get(i).individual()));
            scoreChanged += before.get(i).score() == after.get(i).score() ? 0 : 1;
        }

        Comparison comparison = compare(Question.asOf(AS_OF, VHA_2024, candidate), people, 2);

        assertThat(comparison.entrants()).extracting(Moved::individual).isEqualTo(entrants);
        assertThat(comparison.leavers()).extracting(Moved::individual).isEqualTo(leavers);
        assertThat(comparison.scoreChanged()).isEqualTo(scoreChanged);
    }

    @Property(tries = 30)
    void clock_facts_and_rules_sum_to_the_whole_between_two_dates(
            @ForAll("candidates") RuleSet candidate, @ForAll long seed) {
        LocalDate later = AS_OF.plusDays(120);
        List<CaseFile> people = Stream.concat(
                        RandomCaseFiles.people(60, seed, AS_OF).stream(),
                        RandomCaseFiles.people(120, seed + 1, later).stream().skip(60))
                .toList();
        Question question = new Question(VHA_2024, AS_OF, candidate, later);

        Comparison comparison = compare(question, people, 2);

        List<OverTime.Step> steps = comparison.overTime().orElseThrow().steps();
        int listed = comparison.baseline().included();
        for (OverTime.Step step : steps) {
            listed += step.entrants() - step.leavers();
            assertThat(step.listed()).isEqualTo(listed);
            assertThat(step.entrants() - step.leavers()).isBetween(step.least(), step.most());
        }
        assertThat(listed).isEqualTo(comparison.candidate().included());
        assertThat(all(comparison))
                .allSatisfy(moved -> assertThat(moved.causes()).isNotEmpty());
    }

    @Property(tries = 20)
    void the_number_of_threads_does_not_matter(@ForAll("candidates") RuleSet candidate, @ForAll long seed) {
        List<CaseFile> people = RandomCaseFiles.people(450, seed, AS_OF);
        Question question = Question.asOf(AS_OF, VHA_2024, candidate);

        assertThat(compare(question, people, 1)).isEqualTo(compare(question, people, 3));
    }

    @Provide
    Arbitrary<RuleSet> candidates() {
        return AnyChanges.upTo(8);
    }

    private static Comparison compare(Question question, List<CaseFile> people, int threads) {
        return new Comparing(question, threads)
                .over(people, FACTS, Comparing.Progress.NONE)
                .comparison();
    }

    private static List<Moved> all(Comparison comparison) {
        List<Moved> all = new ArrayList<>(comparison.entrants());
        all.addAll(comparison.leavers());
        all.addAll(comparison.rescored());
        return all;
    }

    private static List<Change> named(Question question, List<String> causes) {
        return question.difference().changes().stream()
                .filter(change -> causes.contains(change.cause()))
                .toList();
    }

    private static boolean moves(Moved moved, RuleSet set, CaseFile file) {
        return moves(moved, new Assessor(set, AS_OF).assess(file));
    }

    private static boolean moves(Moved moved, Assessment assessment) {
        boolean listed = assessment.outcome() == Outcome.INCLUDED;
        boolean stays = moved.baselineRank() > 0 && moved.candidateRank() > 0;
        return listed == moved.candidateRank() > 0
                && (!stays || assessment.score() == moved.candidate().score());
    }
}
