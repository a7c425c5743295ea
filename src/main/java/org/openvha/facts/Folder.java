package org.openvha.facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;

/** A folder of facts: which of its files are there, and which are there that nobody will read. */
record Folder(Path path, List<String> names) {

    /** What our own commands write next to facts. */
    private static final Set<String> OURS = Set.of("rejected.csv", "list.csv");

    private static final List<String> KNOWN =
            Arrays.stream(FactsFile.values()).map(FactsFile::fileName).toList();

    /** @throws BadInputException if there is no such folder, or it cannot be listed */
    static Folder open(Path path) {
        if (!Files.isDirectory(path)) {
            throw new BadInputException("There is no folder " + path + ". Name the folder that holds individuals.csv"
                    + " and offences.csv.");
        }
        try (Stream<Path> files = Files.list(path)) {
            return new Folder(
                    path,
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        } catch (IOException failed) {
            throw new BadInputException("The folder " + path + " cannot be read. Check that you may read it.");
        }
    }

    boolean holds(FactsFile file) {
        return names.contains(file.fileName());
    }

    Path of(FactsFile file) {
        return path.resolve(file.fileName());
    }

    void requireFiles(Findings findings) {
        for (FactsFile file : FactsFile.values()) {
            if (file.required() && !holds(file)) {
                findings.add(file.fileName(), 0, "the file is missing", missing(file));
            }
        }
    }

    /** One for each CSV file that has no known name. */
    List<String> warnings() {
        return unread().map(name -> Shown.of(name) + " is not read: "
                        + Nearest.to(name, KNOWN)
                                .map(nearest -> "call it " + nearest + " if that is what it holds")
                                .orElseGet(() -> "the files of a folder of facts are " + String.join(", ", KNOWN)))
                .toList();
    }

    private String missing(FactsFile file) {
        Optional<String> misspelt = unread().filter(
                        name -> Nearest.to(name, KNOWN).equals(Optional.of(file.fileName())))
                .findFirst();
        return misspelt.map(name -> "Call " + Shown.of(name) + " so if that is what it holds")
                .orElseGet(() ->
                        "Add it, with the columns " + file.columns().stream().collect(Collectors.joining(", ")));
    }

    private Stream<String> unread() {
        return names.stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).endsWith(".csv"))
                .filter(name -> !KNOWN.contains(name) && !OURS.contains(name));
    }
}
