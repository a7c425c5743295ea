package org.openvha.assessment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.facts.Refusal;
import org.openvha.facts.RejectedCsv;

/**
 * The folder an assessment is written to. A file gets its name when it is complete and the receipt comes last, so that whoever finds a receipt finds everything, and a
 * run that failed leaves no list behind, neither its own nor an earlier one.
 */
public final class ResultFolder {

    public static final String ASSESSMENTS = "assessments.ndjson";
    public static final String LIST = "list.csv";
    public static final String REJECTED = "rejected.csv";
    public static final String RECEIPT = "receipt.json";

    private static final List<String> ALL = List.of(RECEIPT, LIST, ASSESSMENTS, REJECTED);
    private static final String UNFINISHED = ".unfinished";
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path folder;

    private ResultFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder, and removes what an earlier run left in it; other files stay.
     *
     * @throws BadInputException if no folder can be made or written there
     */
    public static ResultFolder prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            for (String name : ALL) {
                Files.deleteIfExists(folder.resolve(name));
                Files.deleteIfExists(folder.resolve(name + UNFINISHED));
            }
            Files.delete(Files.createFile(folder.resolve(RECEIPT + UNFINISHED)));
        } catch (IOException cannot) {
            throw new BadInputException("Results cannot be written to " + folder
                    + ". Name a folder that does not exist yet, or one that you may write to.");
        }
        return new ResultFolder(folder);
    }

    public Path path() {
        return folder;
    }

    /** Writes {@code rejected.csv}, which is there after every run, if only with its header. */
    public void writeRejected(List<Refusal> refusals) throws IOException {
        try (OutputStream out = create(REJECTED)) {
            RejectedCsv.write(refusals, out);
        }
        complete(REJECTED);
    }

    /** Writes the receipt, when everything else is there. */
    public void writeReceipt(Receipt receipt) throws IOException {
        try (OutputStream out = create(RECEIPT)) {
            receipt.write(out);
        }
        complete(RECEIPT);
    }

    OutputStream create(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(folder.resolve(name + UNFINISHED)), BUFFER_BYTES);
    }

    void complete(String name) throws IOException {
        Files.move(folder.resolve(name + UNFINISHED), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    void discardUnfinished() throws IOException {
        for (String name : ALL) {
            Files.deleteIfExists(folder.resolve(name + UNFINISHED));
        }
    }
}
