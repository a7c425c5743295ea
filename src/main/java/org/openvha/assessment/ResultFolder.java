package org.openvha.assessment;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.document.Digests;
import org.openvha.facts.Refusal;
import org.openvha.facts.RejectedCsv;

/**
 * The folder an assessment is written to, by one run at a time. Assessments, list and receipt get their names when all of them are complete, the receipt last, so that
 * whoever finds a receipt finds everything, and a run that failed leaves no list behind, neither its own nor an earlier one.
 */
public final class ResultFolder implements AutoCloseable {

    public static final String ASSESSMENTS = "assessments.ndjson";
    public static final String LIST = "list.csv";
    public static final String REJECTED = "rejected.csv";
    public static final String RECEIPT = "receipt.json";

    /** In the order in which they get their names. */
    private static final List<String> RESULTS = List.of(ASSESSMENTS, LIST, RECEIPT);

    private static final String UNFINISHED = ".unfinished";
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path folder;
    private final RunLock lock;

    private ResultFolder(Path folder, RunLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder, keeps other runs out of it until it is closed, and removes what an earlier run left in it; other files stay. Check first whatever can be checked
     * quickly, so that a slip of the pen does not cost somebody the earlier results.
     *
     * @throws BadInputException if no folder can be made or written there, or another run is writing to it
     */
    public static ResultFolder prepare(Path folder) {
        try {
            Files.createDirectories(folder);
            RunLock lock = RunLock.take(folder)
                    .orElseThrow(() -> new BadInputException("Another run is writing its results to " + folder
                            + ". Wait until it has ended, or name another folder."));
            ResultFolder results = new ResultFolder(folder, lock);
            results.removeEarlier();
            return results;
        } catch (IOException cannot) {
            throw new BadInputException(
                    "Results cannot be written to " + folder + " (" + ResultNotWritten.reason(cannot)
                            + "). Name a folder that does not exist yet, or one that you may write to.");
        }
    }

    public Path path() {
        return folder;
    }

    /**
     * Writes {@code rejected.csv}, which is there after every run, if only with its header.
     *
     * @throws ResultNotWritten if it cannot be written; nothing of it is left
     */
    public void writeRejected(List<Refusal> refusals) throws IOException {
        write(REJECTED, out -> RejectedCsv.write(refusals, out));
    }

    /**
     * Writes one of the results, which gets its name when it is complete.
     *
     * @throws ResultNotWritten if it cannot be written; nothing of it is left
     */
    public void write(String name, Digests.Content content) throws IOException {
        try {
            try (OutputStream out = create(name)) {
                content.writeTo(out);
            }
            complete(name);
        } catch (IOException failed) {
            throw notWritten(name, failed);
        } catch (UncheckedIOException failed) {
            throw notWritten(name, failed.getCause());
        }
    }

    private ResultNotWritten notWritten(String name, IOException failure) throws IOException {
        remove(name);
        return new ResultNotWritten(folder, failure);
    }

    /** Writes the receipt, and gives it and what it is about their names. */
    void complete(Receipt receipt) throws IOException {
        try (OutputStream out = create(RECEIPT)) {
            receipt.write(out);
        }
        for (String name : RESULTS) {
            complete(name);
        }
    }

    OutputStream create(String name) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(unfinished(name)), BUFFER_BYTES);
    }

    /** Removes assessments, list and receipt, finished or not; all that can be removed, even if one cannot. */
    void discard() throws IOException {
        try {
            remove(RECEIPT);
        } finally {
            try {
                remove(LIST);
            } finally {
                remove(ASSESSMENTS);
            }
        }
    }

    /** Lets other runs in. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void complete(String name) throws IOException {
        Files.move(unfinished(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private void removeEarlier() throws IOException {
        try {
            remove(REJECTED);
            discard();
        } catch (IOException cannot) {
            close();
            throw cannot;
        }
    }

    private void remove(String name) throws IOException {
        Files.deleteIfExists(unfinished(name));
        Files.deleteIfExists(folder.resolve(name));
    }

    private Path unfinished(String name) {
        return folder.resolve(name + UNFINISHED);
    }
}
