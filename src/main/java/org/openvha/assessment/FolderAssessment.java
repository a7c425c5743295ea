package org.openvha.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongConsumer;
import org.openvha.document.ResultNotWritten;
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
     * What came of it.
     *
     * @param ranked the people on the list, in order of rank
     */
    public record Result(Receipt receipt, List<ListEntry> ranked) {}

    /**
     * Writes the assessments, the list and the receipt. Case files must be ordered by individual.
     *
     * @param progress told now and then how many people are done so far
     * @throws ResultNotWritten if the folder takes no more; nothing of the run is left in it then but {@code rejected.csv}
     */
    public Result run(Facts facts, ResultFolder folder, LongConsumer progress) throws IOException {
        try {
            return write(facts, folder, progress);
        } catch (IOException failed) {
            throw new ResultNotWritten(folder.path(), failed);
        } catch (UncheckedIOException failed) {
            throw new ResultNotWritten(folder.path(), failed.getCause());
        }
    }

    private Result write(Facts facts, ResultFolder folder, LongConsumer progress) throws IOException {
        Assessor assessor = new Assessor(ruleSet, asOf);
        List<CaseFile> people = facts.caseFiles();
        try (ResultWriter writer = new ResultWriter(folder)) {
            Appender appender = new Appender(writer, people);
            new BulkAssessment(assessor, threads, BulkAssessment.CHUNK)
                    .run(
                            people,
                            assessment -> AssessedLine.of(assessment, listedOnly),
                            appender::append,
                            more -> progress.accept(appender.next));
            String digest = writer.finish(asOf);
            Receipt receipt = Receipt.of(ruleSet, asOf, listedOnly, facts, writer.outcomes(), digest);
            writer.complete(receipt);
            return new Result(receipt, writer.ranked());
        }
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
