package org.openvha.cli;

import java.util.Optional;
import org.openvha.register.Unavailability;

/** Says what to do about a database that went away or is full. What a database says may quote a row, so its words are not repeated. */
final class DatabaseFailure {

    private DatabaseFailure() {}

    /** Empty for everything else. States are those of PostgreSQL's documentation, appendix A. */
    static Optional<String> words(Throwable failure) {
        return Unavailability.sqlState(failure).flatMap(DatabaseFailure::ofState);
    }

    private static Optional<String> ofState(String state) {
        if (state.equals("53100")) {
            return Optional.of(
                    "The disk of the database is full, and nothing was changed. Make room, and run it again.");
        }
        if (state.startsWith("08") || state.startsWith("57P")) {
            return Optional.of("The connection to the database was lost (SQLSTATE " + state
                    + "), and nothing was changed. See whether the database runs, and run it again.");
        }
        return Optional.empty();
    }
}
