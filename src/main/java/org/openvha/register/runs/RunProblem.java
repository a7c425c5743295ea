package org.openvha.register.runs;

import java.util.concurrent.CancellationException;
import org.openvha.document.BadInputException;
import org.openvha.register.Unavailability;

/** Says why a run ended without a result. What a database or a library says may quote a row, so none of their words are repeated. */
final class RunProblem {

    static final String GONE = "The software ended while the run was under way. Nothing of it stayed; start it again.";

    private RunProblem() {}

    static RunState state(Throwable failure) {
        return failure instanceof CancellationException ? RunState.ABANDONED : RunState.FAILED;
    }

    static String words(Throwable failure) {
        if (failure instanceof CancellationException) {
            return "The run was stopped before its end. Nothing of it stayed; start it again.";
        }
        if (failure instanceof BadInputException || failure instanceof RunFailed) {
            return failure.getMessage();
        }
        if (failure instanceof OutOfMemoryError) {
            return "There was not enough memory. Give the software more, then start the run again.";
        }
        return Unavailability.sqlState(failure)
                .map(RunProblem::ofDatabase)
                .orElseGet(() -> "The software failed (" + failure.getClass().getSimpleName()
                        + "). Nothing of the run stayed; please report this.");
    }

    /** What to throw at whoever waits for the run. */
    static RuntimeException thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof CancellationException || failure instanceof BadInputException) {
            return (RuntimeException) failure;
        }
        return new RunFailed(words(failure), failure);
    }

    /** Where it failed, for the log: the words, and the places in the code without anybody else's words. */
    static String trace(Throwable failure) {
        StringBuilder trace = new StringBuilder(words(failure));
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            trace.append("\n").append(cause.getClass().getName());
            for (StackTraceElement place : cause.getStackTrace()) {
                trace.append("\n    at ").append(place);
            }
        }
        return trace.toString();
    }

    /** By the class of the SQLSTATE (PostgreSQL's documentation, appendix A). */
    private static String ofDatabase(String sqlState) {
        if (sqlState.equals("53100")) {
            return "The disk of the database is full. Make room, then start the run again.";
        }
        if (sqlState.startsWith("08") || sqlState.startsWith("57")) {
            return "The connection to the database was lost (SQLSTATE " + sqlState
                    + "). Check that the database runs, then start the run again.";
        }
        return "The database did not do what the run needs (SQLSTATE " + sqlState
                + "). Its own log says more; mend that, then start the run again.";
    }
}
