package org.openvha.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.facts.Refusal;
import org.openvha.facts.RejectedCsv;

/** {@code --rejected}: where refused rows are written, if anywhere. */
final class RejectedFile {

    private final Path path;

    /** @param path null if the option was not given */
    RejectedFile(Path path) {
        this.path = path;
    }

    /** Written even if nothing was refused, then with its header alone. */
    void write(List<Refusal> refusals) {
        if (path == null) {
            return;
        }
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            RejectedCsv.write(refusals, out);
        } catch (IOException cannot) {
            throw new BadInputException("Refused rows cannot be written to " + Checkout.shown(path) + " ("
                    + cannot.getMessage() + "). Nothing was loaded. Name a file in a folder that you may write to.");
        }
    }

    String whereTheyStand() {
        return path == null
                ? "Add --rejected FILE to have each row written there with its fault and the remedy."
                : "Each row, its fault and the remedy stand in " + Checkout.shown(path);
    }
}
