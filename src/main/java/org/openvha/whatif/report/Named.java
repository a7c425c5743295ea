package org.openvha.whatif.report;

import org.openvha.whatif.Question;

/**
 * How rule sets are named in the command that makes a comparison again.
 *
 * @param ownRules whether they stand in another folder of rules than the program's own
 */
public record Named(String baseline, String candidate, boolean ownRules) {

    /** By their ids. */
    public static Named byId(Question question) {
        return new Named(question.baseline().id(), question.candidate().id(), false);
    }
}
