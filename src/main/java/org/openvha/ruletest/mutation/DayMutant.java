package org.openvha.ruletest.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruletest.reach.Reachable;

/**
 * A rule in which the date at which a test turns is moved by a day.
 *
 * @param within puts another test in the place of the one that is moved
 */
record DayMutant(Rule original, DayShift shift, UnaryOperator<Condition> within) implements Mutant {

    @Override
    public String name() {
        return original.id() + ": " + shift.words();
    }

    @Override
    public Optional<String> rule() {
        return Optional.of(original.id());
    }

    @Override
    public boolean touches(TracedCase one) {
        Rewritten rewritten = rewritten(shift.within(one));
        return one.facts().stream().anyMatch(rewritten::readOtherwise);
    }

    @Override
    public Collection<Change> changes(TracedCase one) {
        return List.of(rewritten(shift.within(one)).change());
    }

    @Override
    public boolean oneForAllCases() {
        return false;
    }

    /** Where neither answer of the test would make a difference, a later one makes none; nor does one that only facts get which never come as far as the rule. */
    @Override
    public Optional<String> equivalence(Reachable reachable) {
        if (rewritten(new Condition.All(List.of())).doTheSame(reachable)
                && rewritten(new Condition.Any(List.of())).doTheSame(reachable)) {
            return Optional.of("whatever the test answers, " + original.id() + " says the same");
        }
        return rewritten(shift.atMost()).doTheSame(reachable)
                ? Optional.of("of no fact with " + shift.test().property().name() + " " + shift.moved()
                        + " that can come as far as " + original.id() + " would it say anything else")
                : Optional.empty();
    }

    @Override
    public String missing(List<TracedCase> touched, Reachable reachable) {
        return MissingCase.words(edge(), original.id(), "with `" + shift.words() + "`", touched);
    }

    private Rewritten rewritten(Condition test) {
        return Rewritten.of(original, within.apply(test), original.checked().numbers());
    }

    private String edge() {
        long lower = DayShift.lower(shift.test());
        boolean later = shift.days() > 0;
        return switch (shift.test().property().name()) {
            case "monthsAgo" -> aged(FactWords.noun(original.checked().type()), lower, later);
            case "monthsSinceLatest" -> "a person with " + aged("a latest qualifying offence", lower, later);
            case "monthsSinceReport" -> "a person with " + aged("a latest report", lower, later);
            case "ageAtOffence" -> "an offence " + birthday(lower + 1, later);
            case "ageAtD" -> "a person assessed " + birthday(lower + 1, later);
            default -> "a person whose 18th birthday is " + lower + " months" + (later ? "" : " and a day") + " ahead";
        };
    }

    /** A boundary that comes a day earlier excludes nobody but who stood on its lower side by a day. */
    private static String aged(String fact, long months, boolean later) {
        return fact + " " + months + " months" + (later ? "" : " and a day") + " old, to the day";
    }

    private static String birthday(long age, boolean later) {
        return (later ? "on the birthday at which one is " : "on the day before the birthday at which one is ") + age;
    }
}
