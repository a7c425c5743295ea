package org.openvha.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/** Says what to do about a database that went away or is full. What a database says may quote a row, so its words are not repeated. */
public final class DatabaseFailure {

    private DatabaseFailure() {}

    /** Empty for everything else. States are those of PostgreSQL's documentation, appendix A. */
    public static Optional<String> words(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(SQLException.class::isInstance)
                .map(cause -> String.valueOf(((SQLException) cause).getSQLState()))
                .flatMap(state -> ofState(state).stream())
                .findFirst();
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
