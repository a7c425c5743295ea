package org.openvha.document;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/**
 * The folder that a run writes to, one run at a time. Files get their names when all that belong together are complete, so that whoever finds the last finds everything, and
 * a run that failed leaves nothing behind, neither its own nor an earlier one's. Results are about people, so the files, and the folder if it was not there, are their owner's
 * alone.
 */
public final class OutputFolder implements AutoCloseable {

    private static final String UNFINISHED = ".unfinished";
    private static final int BUFFER_BYTES = 1 << 18;

    private final Path folder;
    private final RunLock lock;

    private OutputFolder(Path folder, RunLock lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Makes the folder, keeps other runs out of it until it is closed, and removes what an earlier run left in it; other files stay. Check first whatever can be checked
     * quickly, so that a slip of the pen does not cost somebody the earlier results.
     *
     * @param names of everything that a run writes there
     * @throws BadInputException if no folder can be made or written there, or another run is writing to it
     */
    public static OutputFolder prepare(Path folder, List<String> names) {
        try {
            OwnerOnly.makeFolder(folder);
            RunLock lock = RunLock.take(folder)
                    .orElseThrow(() -> new BadInputException("Another run is writing its results to " + folder
                            + ". Wait until it has ended, or name another folder."));
            OutputFolder results = new OutputFolder(folder, lock);
            results.removeEarlier(names);
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
     * Writes one file, which gets its name when it is complete.
     *
     * @throws ResultNotWritten if it cannot be written; nothing of it is left
     */
    public void write(String name, Digests.Content content) throws IOException {
        writeTogether(Map.of(name, content));
    }

    /**
     * Writes files that belong together; they get their names in the order of the map, when all of them are complete.
     *
     * @throws ResultNotWritten if one cannot be written; nothing of any is left
     */
    public void writeTogether(Map<String, Digests.Content> files) throws IOException {
        try {
            for (Map.Entry<String, Digests.Content> file : files.entrySet()) {
                try (OutputStream out = create(file.getKey())) {
                    file.getValue().writeTo(out);
                }
            }
            for (String name : files.keySet()) {
                complete(name);
            }
        } catch (IOException failed) {
            throw notWritten(files.keySet(), failed);
        } catch (UncheckedIOException failed) {
            throw notWritten(files.keySet(), failed.getCause());
        }
    }

    private ResultNotWritten notWritten(Iterable<String> names, IOException failure) throws IOException {
        for (String name : names) {
            remove(name);
        }
        return new ResultNotWritten(folder, failure);
    }

    /** Opens a file that gets its name by {@link #complete}. */
    public OutputStream create(String name) throws IOException {
        return new BufferedOutputStream(OwnerOnly.newFile(unfinished(name)), BUFFER_BYTES);
    }

    /** Gives a file its name. */
    public void complete(String name) throws IOException {
        Files.move(unfinished(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes a file, finished or not. */
    public void remove(String name) throws IOException {
        Files.deleteIfExists(unfinished(name));
        Files.deleteIfExists(folder.resolve(name));
    }

    /** Lets other runs in. */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    private void removeEarlier(List<String> names) throws IOException {
        try {
            for (String name : names) {
                remove(name);
            }
        } catch (IOException cannot) {
            close();
            throw cannot;
        }
    }

    private Path unfinished(String name) {
        return folder.resolve(name + UNFINISHED);
    }
}
