package org.openvha.whatif;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.openvha.assessment.Assessor;
import org.openvha.facts.CaseFile;

/** Holds a candidate against a baseline. */
public final class Comparing {

    /** Takes how far a comparison is. */
    public interface Progress {

        /** How many people were assessed so far. */
        void assessed(long people);

        /** For how many of those who moved the causes are known so far. */
        void attributed(long done, long of);

        /** How many variants of people a sweep has behind it. */
        void swept(long done, long of);

        /** Tells nobody. */
        Progress NONE = new Progress() {
            @Override
            public void assessed(long people) {}

            @Override
            public void attributed(long done, long of) {}

            @Override
            public void swept(long done, long of) {}
        };
    }

    /**
     * A comparison with the results behind it, person by person.
     *
     * @param baselineThen the baseline as of the candidate's date, from which the rules alone lead to the candidate
     */
    public record Compared(Comparison comparison, Results baseline, Results baselineThen, Results candidate) {}

    private final Question question;
    private final int threads;
    private final Assessor baseline;
    private final Trials trials;

    /** @param threads at least 1; the result does not depend on it */
    public Comparing(Question question, int threads) {
        this.question = question;
        this.threads = threads;
        this.baseline = new Assessor(question.baseline(), question.baselineAsOf());
        this.trials = new Trials(question, baseline);
    }

    /**
     * Compares.
     *
     * @param people in order of id
     * @param factsDigest of the facts they are made of
     */
    public Compared over(List<CaseFile> people, String factsDigest, Progress progress) {
        OnePass pass = new OnePass(baseline, others(), threads);
        OnePass.Passed passed = pass.over(people, progress::assessed);
        Results before = passed.baseline();
        Results after = passed.others().get(0);
        List<Moved> moved = moved(people, before, after, progress);
        Comparison comparison = new Comparison(
                Side.of(question.baseline(), question.baselineAsOf(), before),
                Side.of(question.candidate(), question.candidateAsOf(), after),
                factsDigest,
                people.size(),
                question.difference(),
                only(moved, each -> each.baselineRank() == 0),
                only(moved, each -> each.candidateRank() == 0),
                only(moved, each -> each.baselineRank() > 0 && each.candidateRank() > 0),
                count(people, person -> rescored(before, after, person)),
                count(people, person -> reranked(before, after, person)),
                count(people, person -> reranked(before, after, person) && !rescored(before, after, person)),
                before.topOverlap(after),
                count(
                        people,
                        person ->
                                before.of(person).outcome() != after.of(person).outcome()),
                count(
                        people,
                        person -> !before.of(person)
                                .flags()
                                .equals(after.of(person).flags())),
                Marked.byRule(before, after),
                overTime(passed));
        Results then = question.twoDates() ? passed.others().get(2) : before;
        return new Compared(comparison, before, then, after);
    }

    private List<OnePass.Other> others() {
        if (!question.twoDates()) {
            return List.of(OnePass.Other.touched(baseline, question.candidate()));
        }
        News news = new News(question.baselineAsOf(), question.candidateAsOf());
        Assessor later = baseline.on(question.candidateAsOf());
        Assessor candidate = later.under(question.candidate());
        return List.of(
                OnePass.Other.everybody(candidate, file -> file),
                OnePass.Other.everybody(later, news::withheldFrom),
                OnePass.Other.everybody(later, file -> file),
                OnePass.Other.touched(baseline, question.candidate()),
                OnePass.Other.everybody(candidate, news::withheldFrom));
    }

    private Optional<OverTime> overTime(OnePass.Passed passed) {
        if (!question.twoDates()) {
            return Optional.empty();
        }
        List<Results> others = passed.others();
        return Optional.of(OverTime.of(new OverTime.States(
                passed.baseline(), others.get(1), others.get(2), others.get(3), others.get(4), others.get(0))));
    }

    private List<Moved> moved(List<CaseFile> people, Results before, Results after, Progress progress) {
        int[] places = IntStream.range(0, people.size())
                .filter(person -> before.listed(person) != after.listed(person)
                        || before.listed(person) && rescored(before, after, person))
                .toArray();
        List<Mover> movers = new ArrayList<>(places.length);
        for (int person : places) {
            CaseFile file = people.get(person);
            movers.add(new Mover(file, trials.relevantTo(file), move(before.of(person), after.of(person))));
        }
        List<BitSet> causes =
                new MinimalCauses(trials::with, threads).of(movers, done -> progress.attributed(done, movers.size()));
        List<Moved> moved = new ArrayList<>(places.length);
        for (int i = 0; i < places.length; i++) {
            int person = places[i];
            moved.add(new Moved(
                    person,
                    people.get(person).individual().id(),
                    before.of(person),
                    after.of(person),
                    before.rank(person),
                    after.rank(person),
                    causes(person, causes.get(i))));
        }
        return moved;
    }

    private List<String> causes(int person, BitSet places) {
        if (places.isEmpty()) {
            throw new IllegalStateException("Person number " + person
                    + " moved, but no change explains it. This is a fault of the software; nothing was compared.");
        }
        return trials.named(places);
    }

    /** Who enters moves by being on the list, who leaves by not being on it; who stays, by coming to the score that all changes together give. */
    private static Predicate<Result> move(Result before, Result after) {
        return before.listed() && after.listed()
                ? result -> result.listed() && result.score() == after.score()
                : result -> result.listed() == after.listed();
    }

    private static boolean rescored(Results before, Results after, int person) {
        return before.of(person).score() != after.of(person).score();
    }

    private static boolean reranked(Results before, Results after, int person) {
        return before.listed(person) && after.listed(person) && before.rank(person) != after.rank(person);
    }

    private static int count(List<CaseFile> people, IntPredicate counted) {
        return (int) IntStream.range(0, people.size()).filter(counted).count();
    }

    private static List<Moved> only(List<Moved> moved, Predicate<Moved> wanted) {
        return moved.stream().filter(wanted).toList();
    }
}
