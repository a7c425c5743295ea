package org.openvha.assessment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.document.Digests;
import org.openvha.document.OutputFolder;
import org.openvha.document.ResultNotWritten;
import org.openvha.facts.Refusal;
import org.openvha.facts.RejectedCsv;

/** The folder an assessment is written to. Assessments, list and receipt get their names when all of them are complete, the receipt last. */
public final class ResultFolder implements AutoCloseable {

    public static final String ASSESSMENTS = "assessments.ndjson";
    public static final String LIST = "list.csv";
    public static final String REJECTED = RejectedCsv.NAME;
    public static final String RECEIPT = "receipt.json";

    /** In the order in which they get their names. */
    private static final List<String> RESULTS = List.of(ASSESSMENTS, LIST, RECEIPT);

    private final OutputFolder folder;

    private ResultFolder(OutputFolder folder) {
        this.folder = folder;
    }

    /**
     * Makes the folder and removes what an earlier run left in it, as {@link OutputFolder#prepare} does.
     *
     * @throws BadInputException if no folder can be made or written there, or another run is writing to it
     */
    public static ResultFolder prepare(Path folder) {
        return new ResultFolder(OutputFolder.prepare(folder, List.of(REJECTED, RECEIPT, LIST, ASSESSMENTS)));
    }

    public Path path() {
        return folder.path();
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
        folder.write(name, content);
    }

    /** Writes the receipt, and gives it and what it is about their names. */
    void complete(Receipt receipt) throws IOException {
        try (OutputStream out = create(RECEIPT)) {
            receipt.write(out);
        }
        for (String name : RESULTS) {
            folder.complete(name);
        }
    }

    OutputStream create(String name) throws IOException {
        return folder.create(name);
    }

    /** Removes assessments, list and receipt, finished or not; all that can be removed, even if one cannot. */
    void discard() throws IOException {
        try {
            folder.remove(RECEIPT);
        } finally {
            try {
                folder.remove(LIST);
            } finally {
                folder.remove(ASSESSMENTS);
            }
        }
    }

    /** Lets other runs in. */
    @Override
    public void close() throws IOException {
        folder.close();
    }
}
