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
            report(failure, err);
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        return failure instanceof BadInputException ? ExitStatus.BAD_INPUT : ExitStatus.SOFTWARE_FAILED;
    }

    /** What to tell somebody who cannot put it right. */
    static void report(Throwable failure, PrintWriter err) {
        String detail = failure.getMessage() == null ? "" : ": " + failure.getMessage();
        err.println("The software failed: " + failure.getClass().getSimpleName() + detail);
        if (ranOutOfMemory(failure)) {
            err.println("It ran out of memory. Give it more, for instance 4 GB: VHA_JAVA_OPTS=-Xmx4g ./vha ...");
            return;
        }
        err.println("That should not happen. Please report it to whoever keeps this checkout, with the command,");
        err.println("with " + Software.NAME + " " + Software.version()
                + ", and with what the command prints when --debug is added.");
    }

    private static boolean ranOutOfMemory(Throwable failure) {
        return failure instanceof OutOfMemoryError || failure.getCause() instanceof OutOfMemoryError;
    }
}
