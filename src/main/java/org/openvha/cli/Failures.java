package org.openvha.cli;

import java.io.PrintWriter;
import org.openvha.document.BadInputException;
import org.openvha.document.Software;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Tells bad input, which its author can put right, from a failure of the software, which must be reported. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        command.getOut().flush();
        boolean debug = Debug.requested(parsed);
        if (failure instanceof BadInputException bad) {
            err.println(bad.getMessage());
        } else {
            String detail = failure.getMessage() == null ? "" : ": " + failure.getMessage();
            err.println("The software failed: " + failure.getClass().getSimpleName() + detail);
            err.println(
                    "This is not your fault, and no result was left behind. Please report it to whoever runs this checkout,");
            err.println("with the command, " + Software.NAME + " " + Software.version()
                    + ", and what the command prints when --debug is added.");
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        return failure instanceof BadInputException ? ExitStatus.BAD_INPUT : ExitStatus.SOFTWARE_FAILED;
    }
}
