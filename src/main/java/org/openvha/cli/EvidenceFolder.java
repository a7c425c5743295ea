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
import org.openvha.document.BadInputException;
import org.openvha.document.Digests;
import org.openvha.document.OutputFolder;
import org.openvha.register.rulesets.Decision;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.register.rulesets.Publications;
import org.openvha.register.rulesets.Standing;

/** Writes the evidence of a submission out, byte for byte as it was handed in. */
record EvidenceFolder(Publications publications, Standing standing) {

    void write(Path path, PrintWriter out) {
        Decision submission = standing.submission()
                .orElseThrow(() -> new BadInputException(standing.ruleSet()
                        + " was never submitted, so there is no evidence. Name a rule set that was."));
        try (OutputFolder folder = OutputFolder.prepare(path, names())) {
            Map<String, Digests.Content> files = new LinkedHashMap<>();
            for (Evidence evidence : publications.evidence(submission)) {
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

    private static List<String> names() {
        return Arrays.stream(EvidenceKind.values()).map(EvidenceFolder::name).toList();
    }

    private static String name(EvidenceKind kind) {
        return kind.words().replace(' ', '-') + ".json";
    }
}
