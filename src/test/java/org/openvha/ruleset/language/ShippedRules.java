package org.openvha.ruleset.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.vocabulary.Stratum;

/** The rule files in {@code rules}, and what their parameters are worth. */
final class ShippedRules {

    static final Path FOLDER = Path.of("rules");

    private ShippedRules() {}

    /** Paths below {@code rules}, complete sets and what-ifs alike. */
    static List<Path> files() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Stratum stratum(Path file) {
        return Stratum.of(file.getParent().getFileName().toString()).orElseThrow();
    }

    static Map<String, Integer> parameters() {
        Map<String, Integer> values = new HashMap<>();
        for (Parameter parameter : RuleSets.in(FOLDER).load("vha-2024.01").parameters()) {
            values.put(parameter.nameInRules(), parameter.value());
        }
        return values;
    }
}
