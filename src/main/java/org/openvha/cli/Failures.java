package org.openvha.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import org.openvha.database.DatabaseUnavailable;
import org.openvha.document.BadInputException;
import org.openvha.document.ResultNotWritten;
import org.openvha.document.Software;
import org.openvha.register.runs.RunFailed;
import org.openvha.register.runs.RunUnderWay;
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
        if (isSaidInFull(failure)) {
            err.println(failure.getMessage());
        } else if (failure instanceof IOException file) {
            report(file, err);
        } else if (failure instanceof UncheckedIOException file) {
            report(file.getCause(), err);
        } else {
            DatabaseFailure.words(failure).ifPresentOrElse(err::println, () -> report(failure, err));
        }
        if (debug) {
            failure.printStackTrace(err);
        }
        boolean refused = failure instanceof BadInputException || failure instanceof RunUnderWay;
        return refused ? ExitStatus.BAD_INPUT : ExitStatus.SOFTWARE_FAILED;
    }

    private static boolean isSaidInFull(Exception failure) {
        return failure instanceof BadInputException
                || failure instanceof RunUnderWay
                || failure instanceof RunFailed
                || failure instanceof DatabaseUnavailable
                || failure instanceof ResultNotWritten;
    }

    private static void report(IOException failure, PrintWriter err) {
        err.println("A file could not be read or written: " + failure.getMessage() + ".");
        err.println("See whether the disk has room and the folders may be read and written, and run it again.");
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
