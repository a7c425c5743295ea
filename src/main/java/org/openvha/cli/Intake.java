package org.openvha.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import picocli.CommandLine.Option;

/** {@code --facts}. */
final class Intake {

    @Option(
            names = "--facts",
            required = true,
            paramLabel = "DIR",
            description = "Folder of facts: individuals.csv, offences.csv and so on.")
    private Path folder;

    Path folder() {
        return folder;
    }

    /** Before anything is changed; whatever else is wrong with it is found by reading it. */
    void requireFolder() {
        if (!Files.isDirectory(folder)) {
            throw new BadInputException("There is no folder " + Checkout.shown(folder)
                    + ". Name the folder that holds individuals.csv and offences.csv.");
        }
    }

    Facts read(Console console) throws Exception {
        return read(folder, console);
    }

    static Facts read(Path folder, Console console) throws Exception {
        return Progress.show("Reading", "rows", -1, console.err(), done -> FactsFolder.read(folder, done));
    }
}
