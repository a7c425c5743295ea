package org.openvha.ruletest;

import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.LongStream;
import org.openvha.assessment.RuleReading;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.Rule.Comparison;
import org.openvha.ruletest.reach.Reachable;

/** Which values next to a comparison's boundary no case of the rule has. */
final class BoundaryCoverage {

    private final Rule rule;
    private final Reachable reachable;
    private final List<Run> runs;

    /**
     * @param reachable what facts there can be; a side that none of them is on is not missing
     * @param runs the cases of the rule's own file
     */
    BoundaryCoverage(Rule rule, Reachable reachable, List<Run> runs) {
        this.rule = rule;
        this.reachable = reachable;
        this.runs = runs.stream().filter(run -> run.speaksOf(rule.id())).toList();
    }

    /** The missing sides, as {@code points 201}, in ascending order. */
    List<String> missing(Comparison comparison) {
        return switch (comparison.operator()) {
            case EQ, NE -> missingAround(comparison);
            default -> {
                long lower = lower(comparison);
                yield LongStream.of(lower, lower + 1)
                        .filter(value ->
                                isReached(comparison, number -> value == lower ? number <= value : number >= value))
                        .filter(value -> !seen(comparison.property(), value, lower))
                        .mapToObj(value -> words(comparison.property(), value))
                        .toList();
            }
        };
    }

    /** What a file says is nearest to a value that no comparison of the rule asks for, as {@code points 301}. */
    List<String> idle() {
        return runs.stream()
                .flatMap(run -> run.file().nearest().stream())
                .distinct()
                .filter(nearby -> rule.comparisons().stream().noneMatch(comparison -> asksFor(comparison, nearby)))
                .map(nearby -> words(nearby.property(), nearby.value()))
                .toList();
    }

    private static boolean asksFor(Comparison comparison, TestFile.Nearby nearby) {
        long distance = Math.abs(nearby.value() - comparison.value());
        return comparison.property().equals(nearby.property()) && distance <= 1;
    }

    /** The last value below the boundary: 6 for {@code <= 6} and {@code > 6}, 2 for {@code < 3} and {@code >= 3}. */
    private static long lower(Comparison comparison) {
        return switch (comparison.operator()) {
            case LE, GT -> comparison.value();
            default -> comparison.value() - 1;
        };
    }

    private List<String> missingAround(Comparison comparison) {
        String property = comparison.property();
        long value = comparison.value();
        if (isReached(comparison, number -> number == value) && !sees(property, value)) {
            return List.of(property + " " + value);
        }
        boolean neighbour = !isReached(comparison, number -> number != value)
                || sees(property, value - 1)
                || sees(property, value + 1);
        return neighbour ? List.of() : List.of(property + " " + (value - 1) + " or " + (value + 1));
    }

    private boolean isReached(Comparison comparison, LongPredicate side) {
        return reachable.reaches(rule, comparison.property(), side);
    }

    private boolean seen(String property, long value, long lower) {
        long use = nearest(property, value);
        return runs.stream()
                .anyMatch(run -> run.readings(rule.id())
                        .filter(reading -> sees(reading, property, use))
                        .anyMatch(reading ->
                                new DayBoundary(run.testCase(), reading.fact()).isOnTheDay(property, lower)));
    }

    private boolean sees(String property, long value) {
        long use = nearest(property, value);
        return runs.stream().flatMap(run -> run.readings(rule.id())).anyMatch(reading -> sees(reading, property, use));
    }

    private static boolean sees(RuleReading reading, String property, long value) {
        return String.valueOf(value).equals(reading.values().get(property));
    }

    private long nearest(String property, long value) {
        return runs.stream()
                .flatMap(run -> run.file().nearest().stream())
                .filter(nearby -> nearby.property().equals(property) && nearby.value() == value)
                .mapToLong(TestFile.Nearby::use)
                .findFirst()
                .orElse(value);
    }

    private static String words(String property, long value) {
        return property + " " + value + (DayBoundary.isDated(property) ? ", to the day" : "");
    }
}
