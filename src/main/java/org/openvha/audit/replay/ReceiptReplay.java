package org.openvha.audit.replay;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.openvha.assessment.AssessedLine;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.BulkAssessment;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.Receipt;
import org.openvha.document.Digests;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.ruleset.RuleSet;

/**
 * Works a result out again from its receipt, with the assessor of every other door.
 *
 * @param ruleSet the one that is to be held against the receipt's
 * @param facts the same
 * @param kept the {@code assessments.ndjson} that the receipt is of, if it is there, so that the first difference can be named
 */
public record ReceiptReplay(ReceiptFile receipt, RuleSet ruleSet, Facts facts, int threads, Optional<Path> kept) {

    /**
     * Compares inputs, and if they are the same, the result.
     *
     * @param progress told how many people are done so far
     */
    public Replayed run(LongConsumer progress) throws IOException {
        ReceiptComparison comparison = new ReceiptComparison(receipt);
        Map<Outcome, Long> none =
                Arrays.stream(Outcome.values()).collect(Collectors.toMap(Function.identity(), outcome -> 0L));
        List<Difference> inputs = comparison.inputs(again(none, ""));
        if (!inputs.isEmpty()) {
            return new Replayed(receipt.madeBy(), 0, inputs);
        }
        Lines lines = new Lines(none);
        if (kept.isPresent()) {
            try (KeptLines before = new KeptLines(kept.get())) {
                assess(lines, before::next, progress);
                before.end().ifPresent(lines.differences::add);
            }
        } else {
            assess(lines, (individual, line) -> {}, progress);
        }
        lines.differences.addAll(comparison.results(again(lines.outcomes, lines.digest.end())));
        return new Replayed(receipt.madeBy(), facts.caseFiles().size(), lines.differences);
    }

    private interface Line {
        void next(String individual, byte[] line);
    }

    private void assess(Lines lines, Line each, LongConsumer progress) {
        List<CaseFile> people = facts.caseFiles();
        new BulkAssessment(new Assessor(ruleSet, receipt.asOf()), threads, BulkAssessment.CHUNK)
                .run(
                        people,
                        assessment -> AssessedLine.of(assessment, receipt.listedOnly()),
                        line -> {
                            each.next(people.get(lines.done).individual().id(), line.json());
                            lines.add(line);
                        },
                        more -> progress.accept(lines.done));
    }

    private Receipt again(Map<Outcome, Long> outcomes, String digest) {
        return Receipt.of(ruleSet, receipt.asOf(), receipt.listedOnly(), facts, outcomes, digest);
    }

    /** What came so far. */
    private static final class Lines {
        private final Map<Outcome, Long> outcomes;
        private final Digests.Running digest = new Digests.Running();
        private final List<Difference> differences = new ArrayList<>();
        private int done;

        Lines(Map<Outcome, Long> none) {
            this.outcomes = new java.util.EnumMap<>(none);
        }

        void add(AssessedLine line) {
            digest.update(line.json());
            outcomes.merge(line.outcome(), 1L, Long::sum);
            done++;
        }
    }
}
