package org.openvha.whatif.variant;

import static org.openvha.assessment.ShippedRules.AS_OF;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.Ages;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.RuleSet;

/** Everybody assessed under two rule sets from first to last, and counted: what variants must come to without doing so. */
public record FullRuns(List<CaseFile> people, List<Assessment> before, List<Assessment> after) {

    public static FullRuns of(List<CaseFile> people, RuleSet before, RuleSet after) {
        return new FullRuns(
                people, new Assessor(before, AS_OF).assess(people), new Assessor(after, AS_OF).assess(people));
    }

    /** Except for how many were touched, which only the variants know. */
    public Effect effect(int touched) {
        return new Effect(
                new Figures(listed(after), under18(after), List.of()),
                count(i -> !on(before, i) && on(after, i)),
                count(i -> on(before, i) && !on(after, i)),
                count(i -> on(before, i) && on(after, i) && rescored(i)),
                count(this::rescored),
                count(i -> on(before, i) == on(after, i)
                        && !before.get(i).flags().stream()
                                .map(flag -> flag.rule())
                                .toList()
                                .equals(after.get(i).flags().stream()
                                        .map(flag -> flag.rule())
                                        .toList())),
                under18(after) - under18(before),
                overlap(),
                touched);
    }

    private boolean rescored(int person) {
        return before.get(person).score() != after.get(person).score();
    }

    private static boolean on(List<Assessment> list, int person) {
        return list.get(person).outcome() == Outcome.INCLUDED;
    }

    private int listed(List<Assessment> list) {
        return count(i -> on(list, i));
    }

    private int under18(List<Assessment> list) {
        return count(i -> on(list, i) && Ages.on(people.get(i).individual().dateOfBirth(), AS_OF) < 18);
    }

    private int overlap() {
        Set<String> both = new HashSet<>(top(before));
        both.retainAll(top(after));
        return both.size();
    }

    private static List<String> top(List<Assessment> list) {
        return list.stream()
                .filter(one -> one.outcome() == Outcome.INCLUDED)
                .sorted((one, other) -> one.score() == other.score()
                        ? one.individual().compareTo(other.individual())
                        : Long.compare(other.score(), one.score()))
                .limit(100)
                .map(Assessment::individual)
                .toList();
    }

    private int count(java.util.function.IntPredicate counted) {
        return (int) IntStream.range(0, people.size()).filter(counted).count();
    }
}
