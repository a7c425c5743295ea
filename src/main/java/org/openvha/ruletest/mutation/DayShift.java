package org.openvha.ruletest.mutation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.openvha.facts.Ages;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.language.Operator;
import org.openvha.ruleset.vocabulary.CandidateFact;
import org.openvha.ruleset.vocabulary.OffenceFact;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.QualifyingOffenceFact;
import org.openvha.ruleset.vocabulary.QualifyingReportFact;
import org.openvha.ruleset.vocabulary.ReportFact;
import org.openvha.ruleset.vocabulary.RuleFact;

/**
 * A comparison of a number that stands for a date, with the date at which it turns moved by some days. No rule can say that; what it finds out is whether the cases hold the
 * boundary to the day.
 *
 * @param days later, or, below 0, earlier
 */
record DayShift(Condition.Compare test, int days) {

    private static final Set<String> DATED =
            Set.of("monthsAgo", "monthsSinceLatest", "monthsSinceReport", "ageAtOffence", "ageAtD", "monthsUntil18");
    private static final int ADULT = 18;

    /** Whether a test has a boundary in time that is counted in more than days. */
    static boolean isDated(Condition test) {
        return test instanceof Condition.Compare compare
                && DATED.contains(compare.property().name())
                && compare.operator() != Operator.EQ
                && compare.operator() != Operator.NE
                && lower(compare) >= 0;
    }

    /** The last value on the lower side of the boundary: 6 for {@code <= 6} and {@code > 6}, 2 for {@code < 3} and {@code >= 3}. */
    static long lower(Condition.Compare test) {
        return switch (test.operator()) {
            case LE, GT -> test.amount().value();
            default -> test.amount().value() - 1;
        };
    }

    /** The comparison as it reads the facts of one case. */
    Condition within(TracedCase one) {
        boolean asksForHigher = test.operator() == Operator.GT || test.operator() == Operator.GE;
        Predicate<RuleFact> higher = fact -> isHigher(fact, one);
        Predicate<RuleFact> there = fact -> test.property().reader().applyAsLong(fact) != Property.ABSENT;
        Predicate<RuleFact> holds = there.and(asksForHigher ? higher : higher.negate());
        return new Condition.IsTrue(new Property.Flag(words(), holds, Optional.empty()), true);
    }

    /** The same test as far as whole months or years can say it: it answers otherwise for every fact with the value of those that are moved, not only for those on the day. */
    Condition atMost() {
        Amount value = new Amount(Long.toString(moved()), moved());
        return holds(moved())
                ? new Condition.All(List.of(test, new Condition.Compare(test.property(), Operator.NE, value)))
                : new Condition.Any(List.of(test, new Condition.Compare(test.property(), Operator.EQ, value)));
    }

    private boolean holds(long value) {
        boolean higher = value > lower(test);
        return (test.operator() == Operator.GT || test.operator() == Operator.GE) == higher;
    }

    /** The number of every fact that gets another answer: months are counted up, so what is a day older than a boundary is in the next; years are counted on the birthday. */
    long moved() {
        boolean onTheHigherSide = test.property().name().startsWith("age") ? days > 0 : days < 0;
        return lower(test) + (onTheHigherSide ? 1 : 0);
    }

    String words() {
        return test.text() + (days < 0 ? ", a day earlier" : ", a day later");
    }

    private boolean isHigher(RuleFact fact, TracedCase one) {
        long lower = lower(test);
        LocalDate asOf = one.asOf();
        return switch (test.property().name()) {
            case "ageAtOffence" ->
                Ages.on(one.born(), ((OffenceFact) fact).offence().date().minusDays(days)) > lower;
            case "ageAtD" -> Ages.on(one.born(), asOf.minusDays(days)) > lower;
            case "monthsUntil18" -> Ages.on(one.born(), asOf.plusMonths(lower).minusDays(days)) < ADULT;
            default -> date(fact, one).isBefore(asOf.minusMonths(lower).plusDays(days));
        };
    }

    private LocalDate date(RuleFact fact, TracedCase one) {
        if (fact instanceof OffenceFact offence) {
            return offence.offence().date();
        }
        if (fact instanceof CandidateFact candidate) {
            return candidate.offence().offence().date();
        }
        if (fact instanceof QualifyingOffenceFact qualifying) {
            return qualifying.offence().offence().date();
        }
        if (fact instanceof ReportFact report) {
            return report.report().date();
        }
        if (fact instanceof QualifyingReportFact qualifying) {
            return qualifying.report().report().date();
        }
        Optional<LocalDate> latest =
                test.property().name().equals("monthsSinceLatest") ? one.latestQualifying() : one.latestReport();
        return latest.orElseThrow();
    }
}
