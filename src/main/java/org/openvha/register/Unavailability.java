package org.openvha.register;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Tells a database that does not answer from a mistake of the software, for doors that know no SQL. */
public final class Unavailability {

    private static final int CAUSES = 20;
    private static final String DISK_FULL = "53100";

    private Unavailability() {}

    /** Whether that is why something failed, so that the same may succeed later. */
    public static boolean isOfDatabase(Throwable failure) {
        return causes(failure).anyMatch(Unavailability::isSuch);
    }

    /** Whether the database has no room left; waiting does not help then. */
    public static boolean isOfFullDisk(Throwable failure) {
        return sqlState(failure).filter(DISK_FULL::equals).isPresent();
    }

    /** The first SQLSTATE among the causes (PostgreSQL's documentation, appendix A), which quotes nothing; empty if there is none. */
    public static Optional<String> sqlState(Throwable failure) {
        return causes(failure)
                .filter(SQLException.class::isInstance)
                .map(cause -> ((SQLException) cause).getSQLState())
                .filter(state -> state != null)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Unavailability::cause)
                .limit(CAUSES);
    }

    /** Where undoing failed as well, what made it necessary says more. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof TransactionSystemException undoing && undoing.getApplicationException() != null
                ? undoing.getApplicationException()
                : failure.getCause();
    }

    private static boolean isSuch(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof TransientDataAccessException
                || cause instanceof CannotCreateTransactionException
                || cause instanceof SQLTransientException
                || cause instanceof SQLNonTransientConnectionException
                || cause instanceof SQLException sql && isSuch(sql.getSQLState());
    }

    /** Classes of states: 08 connection, 53 insufficient resources, 57P operator intervention such as a shutdown, 58 system error. */
    private static boolean isSuch(String state) {
        return state != null
                && (state.startsWith("08")
                        || state.startsWith("53")
                        || state.startsWith("57P")
                        || state.startsWith("58"));
    }
}
