package org.openvha.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** Waits for a database that does not answer yet. */
final class Waiting {

    private static final long PAUSE = 500;
    private static final Set<String> PASSING = Set.of("08001", "08003", "08006", "53300");

    private Waiting() {}

    /**
     * Returns once there is a connection to be had.
     *
     * @return the name of the user that it has
     */
    static String forDatabase(Address address, int seconds, Consumer<String> says) {
        DataSource source = address.source();
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread waiting = new Thread(task, "waits-for-database");
            waiting.setDaemon(true);
            return waiting;
        });
        try {
            Future<String> answer = thread.submit(() -> knock(source, address, says));
            // One more second, so that a database that answers is never refused for want of time.
            return answer.get(seconds + 1L, TimeUnit.SECONDS);
        } catch (TimeoutException late) {
            throw unavailable(address, "it did not answer within " + seconds + " seconds", late);
        } catch (ExecutionException refused) {
            throw unavailable(address, reason(refused.getCause()), refused.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(address, "waiting was interrupted", interrupted);
        } finally {
            thread.shutdownNow();
        }
    }

    private static String knock(DataSource source, Address address, Consumer<String> says)
            throws SQLException, InterruptedException {
        for (boolean first = true; ; first = false) {
            try (Connection connection = source.getConnection()) {
                return connection.getMetaData().getUserName();
            } catch (SQLException failure) {
                if (!passesByItself(failure.getSQLState())) {
                    throw failure;
                }
                if (first) {
                    says.accept("Waiting for the database at " + address.shown());
                }
                Thread.sleep(PAUSE);
            }
        }
    }

    /** No connection yet, one that broke, too many, starting up or shutting down. A wrong or missing password stays wrong. */
    private static boolean passesByItself(String state) {
        return state != null && (PASSING.contains(state) || state.startsWith("57P"));
    }

    private static String reason(Throwable failure) {
        return failure instanceof SQLException refusal
                ? refusal.getMessage() + " (SQL state " + refusal.getSQLState() + ")"
                : failure.toString();
    }

    private static DatabaseUnavailable unavailable(Address address, String reason, Throwable cause) {
        return new DatabaseUnavailable(
                "The database at " + address.shown() + " cannot be used: " + reason
                        + ". Start it, or correct OPENVHA_DATABASE_URL, OPENVHA_DATABASE_USER and OPENVHA_DATABASE_PASSWORD, or those of its owner (docs/database-users.md).",
                cause);
    }
}
