package org.openvha.register.retention;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether lists are kept for longer than they were to be, since nothing is erased by itself. Asks the database at most once a minute, so that it can be asked for all the time. Thread-safe. */
public final class OverdueLists {

    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String DAYS = "SELECT coalesce(max(? - kept_until), 0) FROM lists_due(?)";

    private final JdbcClient sql;
    private final Clock clock;
    private Instant asked = Instant.EPOCH;
    private long days;

    /** @param clock of the software, whose day in UTC counts */
    public OverdueLists(DataSource database, Clock clock) {
        this.sql = JdbcClient.create(database);
        this.clock = clock;
    }

    /**
     * By how many days the oldest list that is due is past the last on which it was to be kept; 0 if none is due.
     *
     * @throws org.springframework.dao.DataAccessException if the database does not answer
     */
    public synchronized long days() {
        Instant now = clock.instant();
        if (asked.isAfter(now) || asked.plus(FRESH).compareTo(now) <= 0) {
            LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
            days = sql.sql(DAYS).params(today, today).query(Long.class).single();
            asked = now;
        }
        return days;
    }

    /** What whoever keeps the archive is to be told, as one line; empty if nothing is due. */
    public Optional<String> warning() {
        long late = days();
        return late == 0
                ? Optional.empty()
                : Optional.of(
                        "A list is kept for longer than it was to be, by " + (late == 1 ? "1 day" : late + " days")
                                + ". Nothing is erased by itself: see what is due with ./vha retention --dry-run, and erase it with ./vha retention --erase.");
    }
}
