package org.openvha.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.BadInputException;
import org.openvha.document.Digests;
import org.openvha.document.OutputFolder;
import org.openvha.register.rulesets.Alongside;
import org.openvha.register.rulesets.Decision;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.register.rulesets.Publications;
import org.openvha.register.rulesets.Standing;
import org.openvha.whatif.report.ReportFiles;

/**
 * Writes out what the register holds of a rule set, byte for byte as it was handed in.
 *
 * @param number of the submission, counted from 1; empty for the last
 */
record HeldInRegister(Publications publications, Standing standing, Optional<Integer> number) {

    void writeEvidence(Path path, PrintWriter out) {
        Decision submission = submission()
                .orElseThrow(() -> new BadInputException(standing.ruleSet()
                        + " was never submitted, so there is no evidence. Name a rule set that was."));
        try (OutputFolder folder = OutputFolder.prepare(path, names())) {
            Map<String, Digests.Content> files = new LinkedHashMap<>();
            for (Evidence evidence : publications.handOut(submission)) {
                byte[] result = evidence.result().getBytes(StandardCharsets.UTF_8);
                files.put(name(evidence.kind()), to -> to.write(result));
            }
            folder.writeTogether(files);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        out.println();
        out.println("The evidence: " + Checkout.shown(path));
    }

    void restore(Path path, PrintWriter out) {
        Decision held = submission()
                .or(standing::publication)
                .orElseThrow(
                        () -> new BadInputException(
                                standing.ruleSet()
                                        + " was neither submitted nor published, so the register does not hold its files. Name a rule set that was."));
        SortedMap<String, byte[]> files = new TreeMap<>();
        publications
                .holdings()
                .files(held)
                .forEach((file, bytes) -> files.put("rules/" + held.ruleSet() + "/" + file, bytes));
        publications
                .holdings()
                .filesBeside(held)
                .forEach((file, bytes) -> files.put(file.startsWith(Alongside.TESTS) ? file : "rules/" + file, bytes));
        new RestoredFolder(path).write(files);
        out.println();
        out.println("The files as the register holds them: " + Checkout.shown(path));
        out.println("Put them where they belong if those in rules/ are damaged.");
    }

    private Optional<Decision> submission() {
        List<Decision> all = standing.submissions();
        if (number.isEmpty()) {
            return standing.submission();
        }
        if (number.get() > all.size()) {
            throw new BadInputException(standing.ruleSet() + " has "
                    + Words.counted(all.size(), "submission", "submissions") + ". Name one of them.");
        }
        return Optional.of(all.get(number.get() - 1));
    }

    private static List<String> names() {
        return Arrays.stream(EvidenceKind.values()).map(HeldInRegister::name).toList();
    }

    private static String name(EvidenceKind kind) {
        return kind == EvidenceKind.COMPARISON
                ? ReportFiles.EVIDENCE
                : kind.words().replace(' ', '-') + ".json";
    }
}
