package org.openvha.whatif.report;

import org.openvha.whatif.Comparison;
import org.openvha.whatif.Side;

/** The command that makes a comparison again, and refuses to if anything it followed from is another. */
final class Reproduction {

    private Reproduction() {}

    /** It names the folders of whoever types it by words in capitals, so that the same comparison gives the same bytes on every machine. */
    static String command(Comparison comparison) {
        Side baseline = comparison.baseline();
        Side candidate = comparison.candidate();
        StringBuilder command = new StringBuilder("./vha compare --facts FACTS --out RESULTS")
                .append(" --baseline ")
                .append(baseline.ruleSet())
                .append(" --candidate ")
                .append(candidate.ruleSet())
                .append(" --as-of ")
                .append(baseline.asOf());
        if (comparison.overTime().isPresent()) {
            command.append(" --candidate-as-of ").append(candidate.asOf());
        }
        return command.append(" --baseline-digest ")
                .append(baseline.digest())
                .append(" --candidate-digest ")
                .append(candidate.digest())
                .append(" --facts-digest ")
                .append(comparison.factsDigest())
                .toString();
    }
}
