package org.openvha.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.PublishedList;

/** The list of what was published, in the rules folder, for commands that have no register. It follows the register, never leads it. */
record PublishedListFile(OpenRegister opened) {

    private static final String UNFINISHED = ".unfinished";

    /** Says in what the list and the register disagree; assessments go by the register. */
    void compare(Console console) {
        try {
            List<String> differences = opened.register().ruleSets().listDifferences();
            if (!differences.isEmpty()) {
                console.err()
                        .println(shown() + " and the register disagree: " + String.join("; ", differences)
                                + ". The register counts. ./vha history ID --restore DIR writes the list again.");
            }
        } catch (BadInputException unreadable) {
            console.err().println(unreadable.getMessage());
        }
    }

    /** Writes it as the register has it. What was decided stands even if that fails, so that is said and is no failure. */
    void write(Console console) {
        Path part = path().resolveSibling(PublishedList.FILE + UNFINISHED);
        try {
            PublishedList register = opened.register().ruleSets().listed();
            String text =
                    PublishedList.in(opened.settings().rules()).with(register).text();
            if (Files.exists(path()) && Files.readString(path()).equals(text)) {
                return;
            }
            Files.writeString(part, text);
            Files.move(part, path(), StandardCopyOption.ATOMIC_MOVE);
            console.out().println("Listed in " + shown() + ": commit it with the rule sets.");
        } catch (BadInputException unreadable) {
            console.err().println(unreadable.getMessage());
        } catch (IOException failed) {
            console.err()
                    .println(shown() + " could not be written (" + RestoredFolder.reason(failed)
                            + "). Make room for it and write it with ./vha history ID --restore DIR.");
        }
    }

    private String shown() {
        return Checkout.shown(path());
    }

    private Path path() {
        return opened.settings().rules().resolve(PublishedList.FILE);
    }
}
