package org.openvha.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command prints: what was asked for on standard output, everything else on standard error. */
record Console(PrintWriter out, PrintWriter err) {

    static Console of(CommandSpec spec) {
        return new Console(spec.commandLine().getOut(), spec.commandLine().getErr());
    }
}
