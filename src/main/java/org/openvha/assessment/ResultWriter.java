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

    /** Completes the assessments and writes the list; returns the digest of the assessments. */
    String complete(LocalDate asOf) throws IOException {
        assessments.close();
        try (OutputStream out = folder.create(ResultFolder.LIST)) {
            ListCsv.write(ranked(), asOf, out);
        }
        folder.complete(ResultFolder.ASSESSMENTS);
        folder.complete(ResultFolder.LIST);
        return digest.end();
    }

    Map<Outcome, Long> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** The people on the list, in order of rank. */
    List<ListEntry> ranked() {
        return listed.stream().sorted().toList();
    }

    /** Removes what is not complete. */
    @Override
    public void close() throws IOException {
        assessments.close();
        folder.discardUnfinished();
    }
}
