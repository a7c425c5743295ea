package org.openvha.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.Digests;
import org.openvha.document.OutputFolder;
import org.openvha.facts.Facts;
import org.openvha.facts.RejectedCsv;

/** The files of a sweep or an ablation, if any were asked for: all of them or none. */
record VariantFiles(Optional<OutputFolder> folder, List<String> names) implements AutoCloseable {

    private static final String REJECTED = "rejected.csv";

    /** @param out null if nobody asked for files */
    static VariantFiles prepare(Path out, String... names) {
        List<String> results = List.of(names);
        if (out == null) {
            return new VariantFiles(Optional.empty(), results);
        }
        List<String> all = new java.util.ArrayList<>(results);
        all.add(REJECTED);
        return new VariantFiles(Optional.of(OutputFolder.prepare(out, all)), results);
    }

    void rejected(Facts facts) throws IOException {
        if (folder.isPresent()) {
            folder.get().write(REJECTED, out -> RejectedCsv.write(facts.report().refusals(), out));
        }
    }

    void write(Map<String, Digests.Content> contents) throws IOException {
        if (folder.isPresent()) {
            folder.get().writeTogether(contents);
        }
    }

    /** Where they are, and what the facts lacked. */
    void print(Facts facts, PrintWriter out) {
        int refused = facts.report().refusals().size();
        if (refused > 0) {
            out.println(Words.counted(refused, "row of the facts was", "rows of the facts were") + " refused"
                    + (folder.isPresent()
                            ? "; each with its fault and the remedy in " + shown(REJECTED)
                            : "; with --out, each with its fault and the remedy is in " + REJECTED));
        }
        facts.report().warnings().forEach(warning -> out.println("Warning: " + warning));
        if (folder.isPresent()) {
            names.forEach(name -> out.println("Written: " + shown(name)));
        }
        out.flush();
    }

    private String shown(String name) {
        return Checkout.shown(folder.orElseThrow().path().resolve(name));
    }

    @Override
    public void close() throws IOException {
        if (folder.isPresent()) {
            folder.get().close();
        }
    }
}
