package org.openvha.register.journal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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
import org.openvha.audit.PersonalPart;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes entries into the database: each is one statement, which waits for nobody. Thread-safe. */
public final class DatabaseJournal implements Journal {

    private static final String INSERT = """
            WITH entry AS (
                INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, run_id, rule_set_digest, details, person)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING entry_id)
            INSERT INTO audit_person (entry_id, salt, individual_id, reason)
            SELECT entry_id, ?, ?, ? FROM entry WHERE ?
            """;

    private final JdbcTemplate jdbc;
    private final Clock clock;
    private final Actors actors;
    private final Chance chance;

    public DatabaseJournal(DataSource database, Clock clock, Actors actors) {
        this(new JdbcTemplate(database), clock, actors, new Chance());
    }

    private DatabaseJournal(JdbcTemplate jdbc, Clock clock, Actors actors, Chance chance) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.actors = actors;
        this.chance = chance;
    }

    /** The same log, written on another connection: that of a transaction which Spring does not know. */
    public DatabaseJournal on(DataSource connection) {
        return new DatabaseJournal(new JdbcTemplate(connection), clock, actors, chance);
    }

    /** Who acts now, for whatever goes on when they have left. */
    public Actor actor() {
        return actors.current();
    }

    @Override
    public void write(Actor actor, Event event) {
        insert(actor, List.of(event));
    }

    @Override
    public void write(List<Event> events) {
        Optional<String> reason = actors.reason();
        Map<String, String> details = actors.details();
        insert(
                actors.current(),
                events.stream()
                        .map(event -> event.because(reason).with(details))
                        .toList());
    }

    /** In one transaction even where there is none: the driver sends a batch as one. */
    private void insert(Actor actor, List<Event> events) {
        OffsetDateTime now = clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        if (events.size() == 1) {
            jdbc.update(INSERT, statement -> fill(statement, actor, events.get(0), now));
            return;
        }
        jdbc.batchUpdate(INSERT, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int place) throws SQLException {
                fill(statement, actor, events.get(place), now);
            }

            @Override
            public int getBatchSize() {
                return events.size();
            }
        });
    }

    private void fill(PreparedStatement statement, Actor actor, Event event, OffsetDateTime now) throws SQLException {
        boolean personal = event.individual().isPresent() || event.reason().isPresent();
        PersonalPart part =
                new PersonalPart(personal ? chance.salt() : new byte[0], event.individual(), event.reason());
        statement.setObject(1, now);
        statement.setString(2, event.operation().name());
        statement.setString(3, event.action());
        statement.setString(4, event.outcome().name());
        statement.setString(5, actor.name());
        statement.setString(6, actor.role());
        statement.setString(7, actor.door());
        statement.setObject(8, event.run().orElse(null), Types.BIGINT);
        statement.setString(9, event.ruleSetDigest().orElse(null));
        statement.setString(10, event.detailsJson());
        statement.setString(11, personal ? part.commitment() : null);
        statement.setBytes(12, part.salt());
        statement.setString(13, event.individual().orElse(null));
        statement.setString(14, event.reason().orElse(null));
        statement.setBoolean(15, personal);
    }
}
