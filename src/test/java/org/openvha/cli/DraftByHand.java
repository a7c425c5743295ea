package org.openvha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What {@code ./vha draft} of the guide makes, for as long as there is no such command. */
record DraftByHand(Path folder) {

    void draft() throws IOException {
        for (String part : new String[] {"rules", "rule-tests"}) {
            Path from = folder.resolve(part).resolve("vha-2024.01");
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = folder.resolve(part)
                            .resolve("vha-2025.01")
                            .resolve(from.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        Path manifest = folder.resolve("rules").resolve("vha-2025.01").resolve("ruleset.yaml");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\nid: vha-2024.01", "\nid: vha-2025.01")
                        .replace("January 2024\npredecessor: vha-2020.04", "January 2025\npredecessor: vha-2024.01")
                        .replaceFirst(
                                "(?s)change-note: >-.*?\nparameters:",
                                "change-note: \"A draft that does not differ from vha-2024.01 yet."
                                        + " Say here what it changes, and why.\"\nparameters:"));
    }
}
