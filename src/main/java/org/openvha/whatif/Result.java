package org.openvha.whatif;

import java.util.List;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Flag;
import org.openvha.assessment.Outcome;

/**
 * What a rule set makes of a person, without the explanation.
 *
 * @param score whole points
 * @param flags ids of the rules that flagged something, in order; shared between people, since there are few different lists
 */
public record Result(Outcome outcome, long score, List<String> flags) {

    static Result of(Assessment assessment) {
        return new Result(
                assessment.outcome(),
                assessment.score(),
                assessment.flags().isEmpty()
                        ? List.of()
                        : assessment.flags().stream().map(Flag::rule).toList());
    }

    /** Whether the person is on the list. */
    public boolean listed() {
        return outcome == Outcome.INCLUDED;
    }
}
