package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;

/** A {@code rules} folder with a copy of {@code vha-2024.01}, to be spoilt. */
final class RulesFolder {

    static final Path SHIPPED = Path.of("rules");
    static final String PARENT = "vha-2024.01";

    private final Path folder;

    private RulesFolder(Path folder) {
        this.folder = folder;
    }

    static RulesFolder in(Path temporary) {
        RulesFolder rules = new RulesFolder(temporary.resolve("rules"));
        rules.copy(SHIPPED.resolve(PARENT), PARENT);
        return rules;
    }

    /** Copies a set's folder to a place below this one. */
    RulesFolder copy(Path set, String to) {
        try (Stream<Path> paths = Files.walk(set)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = path(to).resolve(set.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    Path path(String relative) {
        return folder.resolve(relative);
    }

    RulesFolder write(String file, String text) {
        return write(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    RulesFolder write(String file, byte[] bytes) {
        try {
            Files.createDirectories(path(file).getParent());
            Files.write(path(file), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    RulesFolder delete(String file) {
        try {
            Files.delete(path(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return this;
    }

    /** Replaces a text that must stand in the file. */
    RulesFolder edit(String file, String from, String to) {
        String text = text(file);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not hold " + from);
        }
        return write(file, text.replace(from, to));
    }

    String text(String file) {
        try {
            return Files.readString(path(file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** A what-if of {@code vha-2024.01} whose manifest ends in these lines. */
    RulesFolder whatIf(String id, String change) {
        return whatIf(id, PARENT, load(PARENT).digest(), change);
    }

    RulesFolder whatIf(String id, String parent, String digest, String change) {
        return write("what-if/" + id + "/ruleset.yaml", """
                id: %s
                title: A test
                parent: %s
                parent-digest: "%s"
                owner: MO2 VHA lead
                question: What if?
                decision: None
                scope-note: None
                """.formatted(id, parent, digest) + change);
    }

    RuleSet load(String idOrPath) {
        return RuleSets.in(folder).load(idOrPath);
    }

    /** Why a set is refused. */
    BadInputException refusal(String idOrPath) {
        return catchThrowableOfType(BadInputException.class, () -> load(idOrPath));
    }

    /** Each as file:line: problem. Every one must say what to do. */
    List<String> findings(String idOrPath) {
        return refusal(idOrPath).findings().stream().map(RulesFolder::placed).toList();
    }

    private static String placed(Finding finding) {
        if (finding.remedy().isBlank()) {
            throw new AssertionError("no remedy: " + finding);
        }
        return finding.file() + ":" + finding.line() + ": " + finding.problem();
    }
}
