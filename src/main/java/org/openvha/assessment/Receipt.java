package org.openvha.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.openvha.document.Software;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.RowCounts;
import org.openvha.ruleset.RuleSet;

/**
 * Binds a result to everything it follows from, so that anybody can replay and compare it (contract, section 3). It says nothing about the machine, the time or the number
 * of threads, since the result does not depend on them.
 *
 * @param software name and version of this program
 * @param listedOnly whether {@code assessments.ndjson} leaves out people who are not on the list
 * @param outcomes how many individuals of each outcome; every outcome is present
 * @param individualsLeftOut how many individuals are named by some row but were refused or unknown, and so not assessed
 * @param incomplete how many individuals were assessed without a row of theirs, since it was refused
 * @param resultDigest SHA-256 of the bytes of {@code assessments.ndjson}
 */
public record Receipt(
        String ruleSet,
        String ruleSetDigest,
        String factsDigest,
        String demographicsDigest,
        String software,
        LocalDate asOf,
        boolean listedOnly,
        Map<Outcome, Long> outcomes,
        Map<FactsFile, RowCounts> rows,
        long individualsLeftOut,
        int unmatchedReviews,
        long incomplete,
        String resultDigest) {

    /** A file-to-file run never changes a list in force. */
    public static final String MODE = "simulation";

    /** The receipt of this version of the software. */
    public static Receipt of(
            RuleSet ruleSet,
            LocalDate asOf,
            boolean listedOnly,
            Facts facts,
            Map<Outcome, Long> outcomes,
            String resultDigest) {
        return new Receipt(
                ruleSet.id(),
                ruleSet.digest(),
                facts.report().factsDigest(),
                facts.report().demographicsDigest(),
                Software.NAME + " " + Software.version(),
                asOf,
                listedOnly,
                outcomes,
                facts.report().rows(),
                facts.report().individualsLeftOut(),
                facts.report().unmatchedReviews(),
                facts.caseFiles().stream().filter(CaseFile::incomplete).count(),
                resultDigest);
    }

    /** How many individuals were assessed. */
    public long individuals() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Writes the receipt as indented JSON; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        out.write(ReceiptJson.text(this).getBytes(StandardCharsets.UTF_8));
    }
}
