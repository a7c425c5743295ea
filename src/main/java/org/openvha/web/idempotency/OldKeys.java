package org.openvha.web.idempotency;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.openvha.web.logging.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Forgets keys of a day ago, with the answers kept for them, whether anybody posts with a key again or not: at the start of a service and once an hour. */
public final class OldKeys implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OldKeys.class);

    private final DataSource database;
    private final Clock clock;
    private final ScheduledExecutorService thread;

    private OldKeys(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread forgets = new Thread(work, "forgets-old-keys");
            forgets.setDaemon(true);
            return forgets;
        });
    }

    /** Forgets at once, and then as long as it is open. */
    public static OldKeys start(DataSource database, Clock clock) {
        OldKeys keys = new OldKeys(database, clock);
        keys.forget();
        keys.thread.scheduleWithFixedDelay(keys::forget, 1, 1, TimeUnit.HOURS);
        return keys;
    }

    /** What cannot be forgotten now is forgotten later. */
    void forget() {
        try (Connection connection = database.getConnection()) {
            new KeyTable(connection, clock).forgetOld();
        } catch (SQLException | DataAccessException failed) {
            LOG.warn("Old keys could not be forgotten: {}", Trace.of(failed));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
