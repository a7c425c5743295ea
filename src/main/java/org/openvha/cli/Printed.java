package org.openvha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openvha.document.BadInputException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code --out}: a report goes to a file instead of to the terminal. */
final class Printed {

    /** What stands in folders of rules and rule tests. */
    private static final List<String> KEPT = List.of("ruleset.yaml", "consultation.yaml", "suite.yaml");

    @Option(names = "--out", paramLabel = "FILE", description = "File to write to (default: the terminal).")
    private Path file;

    void print(CommandSpec spec, String text) throws IOException {
        if (file == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            refuseRules();
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A slip of the pen must not put a report in the place of a rule or a test. */
    private void refuseRules() {
        for (Path folder = file.toAbsolutePath().normalize().getParent(); folder != null; folder = folder.getParent()) {
            for (String name : KEPT) {
                if (Files.exists(folder.resolve(name))) {
                    throw new BadInputException("--out " + file + " lies among rules or their tests (" + name
                            + " is beside or above it). Name a file elsewhere.");
                }
            }
        }
    }
}
