package org.openvha.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Nearest;

/** The rule sets of a {@code rules} folder: complete ones directly below it, what-ifs in {@code what-if}. */
public final class RuleSets {

    static final String WHAT_IF = "what-if";

    private final Path folder;

    private RuleSets(Path folder) {
        this.folder = folder;
    }

    /** @param folder the {@code rules} folder; it need not exist as long as sets are named by path */
    public static RuleSets in(Path folder) {
        return new RuleSets(folder);
    }

    /** All ids, complete sets first, each group in order. */
    public List<String> ids() {
        List<String> ids = new ArrayList<>(below(folder));
        ids.addAll(below(folder.resolve(WHAT_IF)));
        return ids;
    }

    /**
     * The set of that id or in that folder, checked as a whole.
     *
     * @throws BadInputException with every finding, if there is no such set or it is not a valid one
     */
    public RuleSet load(String idOrPath) {
        Optional<Path> known = named(idOrPath);
        Path found = known.or(() -> at(idOrPath)).orElseThrow(() -> unknown(idOrPath));
        return new RuleSetLoader(this).load(found, known.isPresent());
    }

    /** The folder of a set of this {@code rules} folder. */
    Optional<Path> named(String id) {
        if (!ManifestReader.isId(id) || id.equals(WHAT_IF)) {
            return Optional.empty();
        }
        List<Path> found = Stream.of(folder.resolve(id), folder.resolve(WHAT_IF).resolve(id))
                .filter(RuleSets::isSet)
                .toList();
        if (found.size() > 1) {
            throw new BadInputException("There are two rule sets '" + id + "': a complete one and, in the folder "
                    + WHAT_IF + ", a what-if. Rename one.");
        }
        return found.stream().findFirst();
    }

    private static Optional<Path> at(String path) {
        try {
            return path.isBlank()
                    ? Optional.empty()
                    : Optional.of(Path.of(path)).filter(Files::isDirectory);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    BadInputException unknown(String idOrPath) {
        List<String> ids = ids();
        String remedy = ids.isEmpty()
                ? "There are no rule sets in the rules folder; name one by the path of its folder."
                : Nearest.remedy(idOrPath, ids);
        return new BadInputException("There is no rule set '" + idOrPath + "'. " + remedy);
    }

    private static List<String> below(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(RuleSets::isSet)
                    .map(child -> child.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isSet(Path folder) {
        return Files.isRegularFile(folder.resolve(SetFolder.MANIFEST));
    }
}
