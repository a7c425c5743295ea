package org.openvha.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.openvha.document.BadInputException;

/** A password that somebody types twice without seeing it, or that a program sends as one line. */
final class TypedPassword {

    private TypedPassword() {}

    static String read(Console console) throws IOException {
        java.io.Console terminal = System.console();
        if (terminal == null) {
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            if (line == null) {
                throw new BadInputException(
                        "No password came on standard input. Type it on a terminal, or use --generate FILE.");
            }
            return line;
        }
        console.err().flush();
        char[] once = terminal.readPassword("New password: ");
        char[] again = terminal.readPassword("The same again: ");
        if (once == null || again == null || !new String(once).equals(new String(again))) {
            throw new BadInputException("The two passwords differ. Nothing was changed; try again.");
        }
        return new String(once);
    }
}
