package org.openvha.whatif;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What of a change between two as-of dates comes from the clock, from new facts and from the rules. Taken one after another the three steps lead from the baseline's list to the
 * candidate's, so they sum to the whole. New facts always come after the clock, since nobody knew them before; the rules may be changed before, between or after, and
 * {@code least} and {@code most} say how much a step depends on that.
 *
 * @param steps clock, facts, rules
 */
public record OverTime(List<Step> steps) {

    /**
     * A step along the way.
     *
     * @param cause {@code clock}, {@code facts} or {@code rules}
     * @param listed how many people are on the list after it
     * @param least the smallest net change of the list that the step makes in any order
     * @param most the largest
     */
    public record Step(String cause, int entrants, int leavers, int listed, int least, int most) {}

    /** The lists of the six states that can be: which rules, and how much of the later date. */
    record States(
            Results baseline,
            Results baselineLater,
            Results baselineWithNews,
            Results candidateEarlier,
            Results candidateLater,
            Results candidate) {}

    static OverTime of(States states) {
        return new OverTime(List.of(
                step(
                        Trials.CLOCK,
                        states.baseline(),
                        states.baselineLater(),
                        net(states.candidateEarlier(), states.candidateLater())),
                step(
                        Trials.FACTS,
                        states.baselineLater(),
                        states.baselineWithNews(),
                        net(states.candidateLater(), states.candidate())),
                step(
                        "rules",
                        states.baselineWithNews(),
                        states.candidate(),
                        net(states.baselineLater(), states.candidateLater()),
                        net(states.baseline(), states.candidateEarlier()))));
    }

    private static Step step(String cause, Results before, Results after, int... inOtherOrders) {
        IntStream nets = IntStream.concat(IntStream.of(net(before, after)), IntStream.of(inOtherOrders));
        var range = nets.summaryStatistics();
        return new Step(
                cause, after.notOn(before), before.notOn(after), after.listed(), range.getMin(), range.getMax());
    }

    private static int net(Results before, Results after) {
        return after.listed() - before.listed();
    }
}
