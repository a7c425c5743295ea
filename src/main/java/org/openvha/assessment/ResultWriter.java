package org.openvha.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.openvha.document.Digests;
import org.openvha.facts.Individual;

/** Appends assessed people in order, and keeps of each only what the list and the receipt need, so that a million pass in little memory. Not thread-safe. */
final class ResultWriter implements AutoCloseable {

    private final ResultFolder folder;
    private final OutputStream assessments;
    private final Digests.Running digest = new Digests.Running();
    private final List<ListEntry> listed = new ArrayList<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private boolean complete;

    ResultWriter(ResultFolder folder) throws IOException {
        this.folder = folder;
        this.assessments = folder.create(ResultFolder.ASSESSMENTS);
        for (Outcome outcome : Outcome.values()) {
            outcomes.put(outcome, 0L);
        }
    }

    void append(AssessedLine line, Individual individual) {
        try {
            assessments.write(line.json());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        digest.update(line.json());
        outcomes.merge(line.outcome(), 1L, Long::sum);
        if (line.outcome() == Outcome.INCLUDED) {
            listed.add(new ListEntry(individual, line.score()));
        }
    }

    /** Writes the rest of the assessments, and the list; returns the digest of the assessments. */
    String finish(LocalDate asOf) throws IOException {
        assessments.close();
        try (OutputStream out = folder.create(ResultFolder.LIST)) {
            ListCsv.write(ranked(), asOf, out);
        }
        return digest.end();
    }

    /** Gives everything its name; until then nothing stays. */
    void complete(Receipt receipt) throws IOException {
        folder.complete(receipt);
        complete = true;
    }

    Map<Outcome, Long> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** The people on the list, in order of rank. */
    List<ListEntry> ranked() {
        return listed.stream().sorted().toList();
    }

    /** Removes everything that was written, unless it is complete. */
    @Override
    public void close() throws IOException {
        try {
            assessments.close();
        } finally {
            if (!complete) {
                folder.discard();
            }
        }
    }
}
