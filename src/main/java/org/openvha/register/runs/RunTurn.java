package org.openvha.register.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;
import org.openvha.audit.Journal;
import org.openvha.register.journal.DatabaseJournal;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The turn to run, which one process has at a time: an advisory lock of the very transaction that will hold everything the run leaves. So the turn ends in the moment the
 * result is seen by others, and a lost connection takes turn and result along. Until its end the transaction does nothing, so it holds nothing up.
 */
final class RunTurn implements AutoCloseable {

    /** "OpenVHA" and a number, as advisory locks share one space with everything else in the database. */
    private static final long RUNNING = 0x4F70656E56484101L;

    private static final long STARTING = 0x4F70656E56484102L;

    private final Connection connection;
    private final DataSource itself;
    private final JdbcClient sql;

    private RunTurn(Connection connection) {
        this.connection = connection;
        this.itself = new SingleConnectionDataSource(connection, true);
        this.sql = JdbcClient.create(itself);
    }

    static RunTurn open(DataSource database) {
        try {
            Connection connection = database.getConnection();
            try {
                connection.setAutoCommit(false);
                return new RunTurn(connection);
            } catch (SQLException failed) {
                connection.close();
                throw failed;
            }
        } catch (SQLException unreachable) {
            throw new CannotGetJdbcConnectionException("The database does not answer", unreachable);
        }
    }

    /** Lets nobody else start or clear up until the given transaction ends, so that a turn that is taken always has a row that says by which run. */
    static void startingInTurn(JdbcClient transaction) {
        transaction
                .sql("SELECT pg_advisory_xact_lock(:key)")
                .param("key", STARTING)
                .query(row -> {});
    }

    /** Takes the turn unless another has it. */
    boolean take() {
        // A run may leave its transaction idle for longer than an administrator lets others do.
        sql.sql("SELECT set_config('idle_in_transaction_session_timeout', '0', true)")
                .query(row -> {});
        return sql.sql("SELECT pg_try_advisory_xact_lock(:key)")
                .param("key", RUNNING)
                .query(Boolean.class)
                .single();
    }

    /** Takes the turn as soon as another gives it up. */
    void await() {
        sql.sql("SELECT pg_advisory_xact_lock(:key)").param("key", RUNNING).query(row -> {});
    }

    /** In the transaction of the turn. */
    JdbcClient sql() {
        return sql;
    }

    /** The log, written in the transaction of the turn. */
    Journal log(DatabaseJournal journal) {
        return journal.on(itself);
    }

    Connection connection() {
        return connection;
    }

    /** Commits what the work did and ends the turn; if it fails, nothing it did stays, and the turn goes on. */
    void end(Work work) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            work.run();
        } catch (SQLException | RuntimeException | Error failed) {
            connection.rollback(before);
            throw failed;
        }
        connection.commit();
    }

    /** Something to be done in the transaction of the turn. */
    @FunctionalInterface
    interface Work {
        void run() throws SQLException;
    }

    /** Gives the turn up, and undoes whatever was not committed. */
    @Override
    public void close() {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            // Then the turn and what was not committed are lost as well.
        }
    }
}
