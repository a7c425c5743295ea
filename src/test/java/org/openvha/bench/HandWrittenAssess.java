package org.openvha.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.AssessmentJson;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.BenchPopulation;
import org.openvha.oracle.HandWrittenScorer;

/**
 * From CSV folder to ndjson by the hand-written scorer: the same intake and the same writer as the command. The reasons of the rules come from a file, so that no rule set is
 * loaded for them.
 */
public final class HandWrittenAssess {
    private HandWrittenAssess() {}

    /** Arguments: the folder of facts, the file of reasons, the file to write, the number of threads. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> reasons = RuleReasons.read(Path.of(arguments[1]));
        HandWrittenScorer scorer = new HandWrittenScorer(BenchPopulation.AS_OF, reasons);
        List<CaseFile> people =
                FactsFolder.read(Path.of(arguments[0]), rows -> {}).caseFiles();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[2])), 1 << 16)) {
            new HandWrittenRun(scorer)
                    .inBulk(people, Integer.parseInt(arguments[3]), HandWrittenAssess::line, line -> write(line, out));
        }
    }

    private static byte[] line(Assessment assessment) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2048);
        try {
            AssessmentJson.write(assessment, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static void write(byte[] line, OutputStream out) {
        try {
            out.write(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
