package org.openvha.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** A command run in this process. */
record InProcess(int status, String out, String err) {

    static InProcess run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = Vha.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute(arguments);
        return new InProcess(status, out.toString(), err.toString());
    }
}
