package org.openvha.whatif;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.BulkAssessment;
import org.openvha.assessment.InChunks;
import org.openvha.assessment.Traced;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.vocabulary.RuleFact;

/**
 * Assesses everybody under a baseline, and under each of some other sets whoever it can touch, in one pass over the people: their facts are read once, and what the baseline's
 * rules read of a person is forgotten as soon as the other sets were held against it.
 */
public final class OnePass {

    /** What was made of a chunk of people: the baseline's results, then those of each of the others. */
    private record Chunk(List<List<Result>> results) {}

    /** Something that is held against the baseline: whom to assess with what, and as which case file. */
    public record Other(Predicate<List<RuleFact>> touch, Assessor assessor, UnaryOperator<CaseFile> file) {

        /** Another rule set as of the baseline's date; whom it cannot touch keeps the baseline's result. */
        public static Other touched(Assessor baseline, RuleSet set) {
            return touched(baseline, baseline.under(set));
        }

        /** The same with an assessor that is there already, as of the baseline's date. */
        public static Other touched(Assessor baseline, Assessor other) {
            return new Other(new Touch(baseline.ruleSet(), other.ruleSet())::touches, other, file -> file);
        }

        /** The same, telling each time that it touches somebody; on any thread. */
        public Other counting(Runnable touched) {
            Predicate<List<RuleFact>> counted = facts -> {
                boolean touches = touch.test(facts);
                if (touches) {
                    touched.run();
                }
                return touches;
            };
            return new Other(counted, assessor, file);
        }

        /** Anything else. */
        public static Other everybody(Assessor assessor, UnaryOperator<CaseFile> file) {
            return new Other(facts -> true, assessor, file);
        }
    }

    /** @param others in the order in which they were given */
    public record Passed(Results baseline, List<Results> others) {}

    private final Assessor baseline;
    private final List<Other> others;
    private final int threads;

    /** @param threads at least 1 */
    public OnePass(Assessor baseline, List<Other> others, int threads) {
        this.baseline = baseline;
        this.others = others;
        this.threads = threads;
    }

    /** @param done takes how many people are done so far */
    public Passed over(List<CaseFile> people, LongConsumer done) {
        List<List<Result>> results = new ArrayList<>();
        for (int set = 0; set <= others.size(); set++) {
            results.add(new ArrayList<>(set == 0 ? people.size() : 0));
        }
        new InChunks(threads, BulkAssessment.CHUNK).run(people, this::chunk, chunk -> {
            for (int set = 0; set < results.size(); set++) {
                results.get(set).addAll(chunk.results().get(set));
            }
            done.accept(results.get(0).size());
        });
        return new Passed(
                new Results(results.get(0)),
                results.subList(1, results.size()).stream().map(Results::new).toList());
    }

    private Chunk chunk(List<CaseFile> people) {
        List<Traced> traced = baseline.trace(people);
        List<Result> before =
                traced.stream().map(Traced::assessment).map(Result::of).toList();
        List<List<Result>> results = new ArrayList<>();
        results.add(before);
        others.forEach(other -> results.add(under(other, people, traced, before)));
        return new Chunk(results);
    }

    private static List<Result> under(Other other, List<CaseFile> people, List<Traced> traced, List<Result> before) {
        List<CaseFile> touched = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            if (other.touch().test(traced.get(i).facts())) {
                touched.add(other.file().apply(people.get(i)));
                places.add(i);
            }
        }
        if (touched.isEmpty()) {
            return before;
        }
        List<Result> after = new ArrayList<>(before);
        List<Assessment> assessed = other.assessor().assess(touched);
        for (int i = 0; i < assessed.size(); i++) {
            after.set(places.get(i), Result.of(assessed.get(i)));
        }
        return after;
    }
}
