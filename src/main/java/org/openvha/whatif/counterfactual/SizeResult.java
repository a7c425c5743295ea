package org.openvha.whatif.counterfactual;

import java.util.Arrays;
import java.util.List;

/**
 * What was found of one number of facts.
 *
 * @param facts how many facts differ at once
 * @param combinations how many different combinations there are to try
 * @param searched whether all of them were tried; if not, none was
 * @param sets every minimal set, in order of its facts, then of their alternatives
 */
public record SizeResult(int facts, long combinations, boolean searched, List<FoundSet> sets) {

    /** The ways in which facts were imagined different; none where nothing was searched. */
    List<Change> tried() {
        return Arrays.stream(Change.values()).filter(this::isTried).toList();
    }

    /** The ways that were left out, so that sets with one of them may be missing. */
    List<Change> notTried() {
        return Arrays.stream(Change.values()).filter(change -> !isTried(change)).toList();
    }

    private boolean isTried(Change change) {
        return searched && (facts == 1 || change.isTriedTogether());
    }
}
