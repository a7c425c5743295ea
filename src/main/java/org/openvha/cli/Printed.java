package org.openvha.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** {@code --out}: a report goes to a file instead of to the terminal. */
final class Printed {

    @Option(names = "--out", paramLabel = "FILE", description = "File to write to (default: the terminal).")
    private Path file;

    void print(CommandSpec spec, String text) throws IOException {
        if (file == null) {
            spec.commandLine().getOut().print(text);
            spec.commandLine().getOut().flush();
        } else {
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
