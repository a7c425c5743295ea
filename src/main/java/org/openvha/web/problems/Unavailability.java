package org.openvha.web.problems;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.stream.Stream;
import org.openvha.database.DatabaseUnavailable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a database that does not answer from a mistake of the software. */
public final class Unavailability {

    private Unavailability() {}

    /** Whether that is why something failed, so that the same may succeed later. */
    public static boolean isOfDatabase(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(Unavailability::isSuch);
    }

    private static boolean isSuch(Throwable cause) {
        return cause instanceof DatabaseUnavailable
                || cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql && isSuch(sql.getSQLState());
    }

    /** Classes of SQL states: 08 connection, 53 insufficient resources, 57P operator intervention such as a shutdown, 58 system error. */
    private static boolean isSuch(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58"));
    }
}
