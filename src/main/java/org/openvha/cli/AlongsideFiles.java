package org.openvha.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.register.rulesets.Alongside;
import org.openvha.ruletest.SuiteFiles;

/** What lies beside a rule set and its evidence is made from. */
record AlongsideFiles(Path rules, Path ruleTests) {

    Alongside of(String ruleSet) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        SuiteFiles.of(ruleTests, ruleSet).forEach((path, bytes) -> files.put(Alongside.TESTS + path, bytes));
        try {
            for (String name : List.of(Alongside.CONSULTATION, Alongside.LIMITS)) {
                if (Files.exists(rules.resolve(name))) {
                    files.put(name, Files.readAllBytes(rules.resolve(name)));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new Alongside(files);
    }
}
