package org.openvha.bench;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.openvha.ruleset.RuleSet;

/** The reasons that a rule set gives, so that the hand-written scorer says the same words. */
final class RuleReasons {
    private RuleReasons() {}

    /** By rule id. */
    static Map<String, String> of(RuleSet ruleSet) {
        Map<String, String> reasons = new HashMap<>();
        for (var rule : ruleSet.rules()) {
            reasons.put(rule.id(), rule.because());
        }
        return reasons;
    }

    /** Writes them where {@link #read} finds them. */
    static void write(Map<String, String> reasons, Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(reasons);
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> reasons = new HashMap<>();
        properties.stringPropertyNames().forEach(rule -> reasons.put(rule, properties.getProperty(rule)));
        return reasons;
    }
}
