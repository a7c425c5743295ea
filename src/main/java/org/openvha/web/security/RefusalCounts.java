package org.openvha.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refusals of whoever has not signed in: counted, and logged as one entry for each kind and minute, once the minute is over and at the end of the service. Otherwise anybody could fill the log, which nobody can empty. What is
 * counted takes no statement of the database; what cannot be written yet is written later. Thread-safe.
 */
public final class RefusalCounts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalCounts.class);
    private static final String NOBODY = "nobody";
    private static final String NO_ROLE = "NOBODY";
    private static final long PAUSE_SECONDS = 5;

    private final Journal journal;
    private final Clock clock;
    private final ScheduledExecutorService thread;
    private final SortedMap<Kind, Long> counts = new TreeMap<>();
    private final Object writing = new Object();

    private RefusalCounts(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread writes = new Thread(work, "writes-counts-of-refusals");
            writes.setDaemon(true);
            return writes;
        });
    }

    /** @param minute in which it happened, by its first instant */
    private record Kind(Instant minute, String account, Door door, String action) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::minute)
                .thenComparing(Kind::action)
                .thenComparing(Kind::door)
                .thenComparing(Kind::account);

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    /** Writes as long as it is open. */
    static RefusalCounts start(Journal journal, Clock clock) {
        RefusalCounts counts = new RefusalCounts(journal, clock);
        counts.thread.scheduleWithFixedDelay(counts::writeOver, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        return counts;
    }

    /** One of somebody of whom nothing is known. */
    public void count(String action, HttpServletRequest request) {
        count(NOBODY, Door.of(request), action);
    }

    /** The same by a door. */
    void count(Door door, String action) {
        count(NOBODY, door, action);
    }

    /** @param account that somebody names as theirs; there is such an account */
    void count(String account, Door door, String action) {
        Kind kind = new Kind(minute(), account, door, action);
        synchronized (counts) {
            counts.merge(kind, 1L, Long::sum);
        }
    }

    /** Writes down the minutes that are over. */
    public void writeOver() {
        Instant now = minute();
        write(kind -> kind.minute().isBefore(now));
    }

    @Override
    public void close() {
        thread.shutdown();
        write(kind -> true);
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private void write(Predicate<Kind> which) {
        synchronized (writing) {
            SortedMap<Kind, Long> taken;
            synchronized (counts) {
                taken = new TreeMap<>(counts);
                taken.keySet().removeIf(which.negate());
                counts.keySet().removeAll(taken.keySet());
            }
            try {
                while (!taken.isEmpty()) {
                    write(taken.firstKey(), taken.get(taken.firstKey()));
                    taken.remove(taken.firstKey());
                }
            } catch (Throwable failed) { // Errors as well: a schedule that ends by one ends without a word.
                LOG.warn(
                        "Refusals could not be logged and are kept: {}",
                        failed.getClass().getName());
                synchronized (counts) {
                    taken.forEach((kind, count) -> counts.merge(kind, count, Long::sum));
                }
            }
        }
    }

    private void write(Kind kind, long count) {
        journal.write(
                new Actor(kind.account(), NO_ROLE, kind.door().label()),
                Event.refused(Operation.ACCESS, kind.action())
                        .with("count", count)
                        .with("minute", kind.minute()));
    }
}
