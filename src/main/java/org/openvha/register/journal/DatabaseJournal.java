package org.openvha.register.journal;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.audit.Actor;
import org.openvha.audit.Actors;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.register.Unavailability;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes entries into the database. In a transaction an entry is a statement of it. Elsewhere, entries that several threads write at the same moment are one statement and one commit, for which each of them waits; nobody
 * waits for more than that. Thread-safe.
 */
public final class DatabaseJournal implements Journal {

    private final DataSource database;
    private final EntryInsert insert;
    private final WrittenTogether<EntryRow> together;
    private final Clock clock;
    private final Actors actors;
    private final Chance chance;

    public DatabaseJournal(DataSource database, Clock clock, Actors actors) {
        this(database, clock, actors, new Chance());
    }

    private DatabaseJournal(DataSource database, Clock clock, Actors actors, Chance chance) {
        this.database = database;
        this.insert = new EntryInsert(new JdbcTemplate(database));
        // Of a connection that broke off nobody knows whether it had committed, and no entry may stand twice.
        this.together = new WrittenTogether<>(
                insert::write, failure -> failure instanceof RuntimeException && !Unavailability.isOfDatabase(failure));
        this.clock = clock;
        this.actors = actors;
        this.chance = chance;
    }

    /** The same log, written on another connection: that of a transaction which Spring does not know. */
    public Journal on(DataSource connection) {
        EntryInsert there = new EntryInsert(new JdbcTemplate(connection));
        return new Journal() {
            @Override
            public void write(Actor actor, Event event) {
                there.write(rows(actor, List.of(event)));
            }

            @Override
            public void write(List<Event> events) {
                there.write(mine(events));
            }
        };
    }

    /** Who acts now, for whatever goes on when they have left. */
    public Actor actor() {
        return actors.current();
    }

    @Override
    public void write(Actor actor, Event event) {
        write(rows(actor, List.of(event)), isInTransaction());
    }

    @Override
    public void write(List<Event> events) {
        write(mine(events), isInTransaction());
    }

    private void write(List<EntryRow> rows, boolean inTransaction) {
        if (inTransaction) {
            insert.write(rows);
        } else {
            together.write(rows);
        }
    }

    private boolean isInTransaction() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                || TransactionSynchronizationManager.hasResource(database);
    }

    private List<EntryRow> mine(List<Event> events) {
        Optional<String> reason = actors.reason();
        Map<String, String> details = actors.details();
        return rows(
                actors.current(),
                events.stream()
                        .map(event -> event.because(reason).with(details))
                        .toList());
    }

    private List<EntryRow> rows(Actor actor, List<Event> events) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        return events.stream()
                .map(event -> EntryRow.of(now, actor, event, chance))
                .toList();
    }
}
