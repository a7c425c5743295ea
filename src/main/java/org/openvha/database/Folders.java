package org.openvha.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Whole folders. */
final class Folders {

    private Folders() {}

    /** Links are removed, never followed. Nothing happens if there is no such folder. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** Deletes what earlier processes began under such names and did not finish. */
    static void deleteThatBeginWith(Path parent, String prefix) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            List<Path> unfinished = children.filter(
                            child -> child.getFileName().toString().startsWith(prefix))
                    .toList();
            for (Path child : unfinished) {
                delete(child);
            }
        }
    }
}
