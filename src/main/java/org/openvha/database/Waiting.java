package org.openvha.database;

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
import org.postgresql.ds.PGSimpleDataSource;

/** Waits for a database that does not answer yet. */
final class Waiting {

    private static final int SECONDS_TO_CONNECT = 5;
    private static final long PAUSE = 500;
    private static final Set<String> PASSING = Set.of("08001", "08003", "08006", "53300");

    private Waiting() {}

    /** Returns once there is a connection to be had. */
    static void forDatabase(Address address, int seconds, Consumer<String> says) {
        DataSource source = source(address);
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread waiting = new Thread(task, "waits-for-database");
            waiting.setDaemon(true);
            return waiting;
        });
        try {
            Future<?> answer = thread.submit(() -> {
                knock(source, address, says);
                return null;
            });
            // One more second, so that a database that answers is never refused for want of time.
            answer.get(seconds + 1L, TimeUnit.SECONDS);
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

    private static void knock(DataSource source, Address address, Consumer<String> says)
            throws SQLException, InterruptedException {
        for (boolean first = true; ; first = false) {
            try {
                source.getConnection().close();
                return;
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

    private static DataSource source(Address address) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        try {
            source.setURL(address.url());
        } catch (IllegalArgumentException unreadable) {
            throw new DatabaseUnavailable(
                    "The database's URL " + address.shown()
                            + " cannot be read. Give one such as jdbc:postgresql://HOST:5432/DATABASE with OPENVHA_DATABASE_URL.");
        }
        address.user().ifPresent(source::setUser);
        address.password().ifPresent(source::setPassword);
        source.setLoginTimeout(SECONDS_TO_CONNECT);
        source.setConnectTimeout(SECONDS_TO_CONNECT);
        return source;
    }

    private static String reason(Throwable failure) {
        return failure instanceof SQLException refusal
                ? refusal.getMessage() + " (SQL state " + refusal.getSQLState() + ")"
                : failure.toString();
    }

    private static DatabaseUnavailable unavailable(Address address, String reason, Throwable cause) {
        return new DatabaseUnavailable(
                "The database at " + address.shown() + " cannot be used: " + reason
                        + ". Start it, or correct OPENVHA_DATABASE_URL, OPENVHA_DATABASE_USER and OPENVHA_DATABASE_PASSWORD.",
                cause);
    }
}
