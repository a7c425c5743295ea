package org.openvha.ruletest.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Folders;
import org.openvha.document.RunLock;

/**
 * A folder beside rule sets or suites, on the same disk, whose name none of them can have. One draft at a time writes there; what a killed one left is removed by the next.
 *
 * @param place where the folders go that are complete
 */
record Aside(Path place, RunLock lock, Drafting.Progress progress) implements AutoCloseable {

    static final String NAME = ".drafting";

    /** @throws BadInputException if another draft is being made */
    static Aside of(Path place, Drafting.Progress progress) throws IOException {
        Path folder = Files.createDirectories(place.resolve(NAME));
        RunLock lock = RunLock.take(folder)
                .orElseThrow(() -> new BadInputException(
                        "Another draft is being written in " + place + ". Wait until it has ended, and draft again."));
        Aside aside = new Aside(place, lock, progress);
        try {
            aside.clear();
        } catch (IOException cannot) {
            lock.close();
            throw cannot;
        }
        return aside;
    }

    Path folder() {
        return place.resolve(NAME);
    }

    void write(String id, SortedMap<String, byte[]> files) throws IOException {
        for (String path : files.keySet()) {
            progress.before("write " + path);
            Path file = folder().resolve(id).resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, files.get(path));
        }
    }

    /** To where it belongs, in one step. */
    void move(String id) throws IOException {
        progress.before("move to " + place.getFileName());
        Files.move(folder().resolve(id), place.resolve(id), StandardCopyOption.ATOMIC_MOVE);
    }

    void takeBack(String id) throws IOException {
        Files.move(place.resolve(id), folder().resolve(id), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Removes what is left, and lets others in. */
    @Override
    public void close() throws IOException {
        try {
            clear();
        } finally {
            lock.close();
        }
    }

    private void clear() throws IOException {
        List<Path> left;
        try (Stream<Path> entries = Files.list(folder())) {
            left = entries.filter(Files::isDirectory).toList();
        }
        for (Path folder : left) {
            Folders.delete(folder);
        }
    }
}
