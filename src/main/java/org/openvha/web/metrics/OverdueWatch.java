package org.openvha.web.metrics;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openvha.register.retention.OverdueLists;
import org.openvha.web.logging.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Says in the service's own log that something was to be erased and is not: at the start and once a day, as long as it is so. Erases nothing. */
public final class OverdueWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OverdueWatch.class);

    private final OverdueLists overdue;
    private final ScheduledExecutorService thread;

    private OverdueWatch(OverdueLists overdue) {
        this.overdue = overdue;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread looks = new Thread(work, "looks-what-is-overdue");
            looks.setDaemon(true);
            return looks;
        });
    }

    /** Looks at once, and then as long as it is open. */
    public static OverdueWatch start(OverdueLists overdue) {
        OverdueWatch watch = new OverdueWatch(overdue);
        watch.look();
        watch.thread.scheduleWithFixedDelay(watch::look, 1, 1, TimeUnit.DAYS);
        return watch;
    }

    /** What cannot be looked at now is looked at tomorrow. */
    private void look() {
        try {
            overdue.warning().ifPresent(LOG::warn);
        } catch (DataAccessException failed) {
            LOG.warn("What is overdue could not be looked at: {}", Trace.of(failed));
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
