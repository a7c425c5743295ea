package org.openvha.facts;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of facts that a test writes: starts with two individuals and no offences; a test shows only what it changes. */
final class FolderFixture {

    static final String N1 = "N1,2005-03-01,Lambeth";
    static final String N2 = "N2,2001-12-31,OUTSIDE_LONDON";

    private final Path folder;

    FolderFixture(Path folder) {
        this.folder = folder;
        with(FactsFile.INDIVIDUALS, N1, N2);
        with(FactsFile.OFFENCES);
    }

    /** An offence of N1 with one column replaced. */
    static String offence(String id, String column, String value) {
        List<String> columns = FactsFile.OFFENCES.columns();
        String[] fields = {id, "N1", "CR1", "8N", "2023-05-01", "2023-05-02", "SUSPECT", "false", "Hackney"};
        fields[columns.indexOf(column)] = value;
        return String.join(",", fields);
    }

    static String offence(String id) {
        return offence(id, "offence_id", id);
    }

    /** A file with its columns in the order of the contract and these rows; lines end in LF. */
    FolderFixture with(FactsFile file, String... rows) {
        StringBuilder text = new StringBuilder(String.join(",", file.columns())).append('\n');
        for (String row : rows) {
            text.append(row).append('\n');
        }
        return holding(file.fileName(), text.toString());
    }

    FolderFixture holding(String name, String text) {
        return holding(name, text.getBytes(StandardCharsets.UTF_8));
    }

    FolderFixture holding(String name, byte[] bytes) {
        try {
            Files.write(folder.resolve(name), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    FolderFixture without(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    Path path() {
        return folder;
    }

    Facts read() {
        return FactsFolder.read(folder, rows -> {});
    }

    List<Refusal> refusals() {
        return read().report().refusals();
    }

    /** The only refusal, which is what most tests are about. */
    Refusal refusal() {
        List<Refusal> refusals = refusals();
        if (refusals.size() != 1) {
            throw new AssertionError("Expected one refusal, not " + refusals);
        }
        return refusals.get(0);
    }

    CaseFile caseFile(String individual) {
        return read().caseFiles().stream()
                .filter(file -> file.individual().id().equals(individual))
                .findFirst()
                .orElseThrow();
    }

    static String rejected(List<Refusal> refusals) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RejectedCsv.write(refusals, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
