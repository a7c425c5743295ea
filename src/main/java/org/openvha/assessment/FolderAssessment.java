package org.openvha.assessment;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.openvha.document.Software;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;

/**
 * Assesses everybody in a set of facts into a folder: the main job, from files to files.
 *
 * @param threads how many threads assess; the result does not depend on it
 * @param listedOnly whether {@code assessments.ndjson} leaves out people who are not on the list
 */
public record FolderAssessment(RuleSet ruleSet, LocalDate asOf, int threads, boolean listedOnly) {

    /**
     * Writes the assessments and the list, and the receipt last. Case files must be ordered by individual.
     *
     * @param progress told now and then how many people are done so far
     */
    public Receipt run(Facts facts, ResultFolder folder, LongConsumer progress) throws IOException {
        List<CaseFile> people = facts.caseFiles();
        try (ResultWriter writer = new ResultWriter(folder)) {
            Appender appender = new Appender(writer, people);
            new BulkAssessment(new Assessor(ruleSet, asOf), threads, BulkAssessment.CHUNK)
                    .run(
                            people,
                            assessment -> AssessedLine.of(assessment, listedOnly),
                            appender::append,
                            more -> progress.accept(appender.next));
            Receipt receipt = receipt(facts, writer.complete(asOf), writer);
            folder.writeReceipt(receipt);
            return receipt;
        }
    }

    private Receipt receipt(Facts facts, String resultDigest, ResultWriter writer) {
        return new Receipt(
                ruleSet.id(),
                ruleSet.digest(),
                facts.report().factsDigest(),
                facts.report().demographicsDigest(),
                Software.NAME + " " + Software.version(),
                asOf,
                listedOnly,
                writer.outcomes(),
                facts.report().rows(),
                facts.report().unmatchedReviews(),
                resultDigest);
    }

    /** Results come in the order of the people, so counting tells whose it is. */
    private static final class Appender {
        private final ResultWriter writer;
        private final List<CaseFile> people;
        private int next;

        Appender(ResultWriter writer, List<CaseFile> people) {
            this.writer = writer;
            this.people = people;
        }

        void append(AssessedLine line) {
            writer.append(line, people.get(next).individual());
            next++;
        }
    }
}
