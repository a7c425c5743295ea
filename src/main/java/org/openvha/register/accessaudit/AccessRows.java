package org.openvha.register.accessaudit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.audit.access.Access;
import org.openvha.audit.access.Deed;
import org.openvha.audit.access.User;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of the log and of the facts that an access audit is made of. */
record AccessRows(JdbcClient sql) {

    private static final String ACCESSES = """
            SELECT entry.entry_id, happened_at, operation, action, outcome, actor, role, door, details, part.individual_id, part.reason,
                entry.person IS NOT NULL AND part.entry_id IS NULL AS erased,
                (SELECT bcu FROM account_change a WHERE a.name = actor AND changed_at <= happened_at ORDER BY version DESC LIMIT 1) AS own_bcu,
                (SELECT borough FROM individual i JOIN fact_load ON load_id = known_from
                    WHERE i.individual_id = part.individual_id AND loaded_at <= happened_at ORDER BY known_from DESC LIMIT 1) AS borough,
                (SELECT entry.happened_at < before.happened_at - interval '1 hour' FROM audit_seal own
                    JOIN audit_seal previous ON previous.seq = own.seq - 1 JOIN audit_entry before ON before.entry_id = previous.entry_id
                    WHERE own.entry_id = entry.entry_id) AS early
            FROM audit_entry entry LEFT JOIN audit_person part ON part.entry_id = entry.entry_id
            WHERE happened_at >= :from AND happened_at < :until
                AND (operation IN ('CONSULTATION', 'DISCLOSURE') OR outcome = 'REFUSED' OR action = 'export-log')
            ORDER BY entry.entry_id
            """;

    /** What was done through this software: to the moment. That somebody may not see what is held about them is decided, too. */
    private static final String LOGGED = """
            SELECT part.individual_id, happened_at FROM audit_person part JOIN audit_entry entry ON entry.entry_id = part.entry_id
            WHERE part.individual_id = ANY (:people::text[]) AND happened_at >= :from AND outcome = 'DONE'
                AND (operation IN ('ALTERATION', 'DISCLOSURE', 'COLLECTION') OR action = 'decide-access-request')
            """;

    /** What the extracts say was done, and reviews: to the day. Also what is not known any more, since it was when somebody was read: the person has left the facts since, or the fact was corrected. */
    private static final String KNOWN = """
            SELECT individual_id, activity_date AS day FROM activity
                WHERE individual_id = ANY (:people::text[]) AND activity_date >= :from::date - 1
            UNION ALL SELECT individual_id, recorded_on FROM review
                WHERE individual_id = ANY (:people::text[]) AND recorded_on >= :from::date - 1
            """;

    List<Access> accesses(OffsetDateTime from, OffsetDateTime until) {
        return sql.sql(ACCESSES)
                .param("from", from)
                .param("until", until)
                .query(AccessRows::access)
                .list();
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        return new Access(
                row.getLong("entry_id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("operation"),
                row.getString("action"),
                row.getString("outcome"),
                new User(row.getString("actor"), row.getString("role")),
                row.getString("door"),
                row.getString("details"),
                Optional.ofNullable(row.getString("individual_id")),
                Optional.ofNullable(row.getString("reason")),
                row.getBoolean("erased"),
                Optional.ofNullable(row.getString("own_bcu")),
                Optional.ofNullable(row.getString("borough"))
                        .flatMap(Borough::labelled)
                        .flatMap(Borough::bcu)
                        .map(Bcu::name),
                row.getBoolean("early"));
    }

    List<Deed> deeds(List<String> people, OffsetDateTime from, ZoneId zone) {
        String[] ids = people.toArray(String[]::new);
        List<Deed> deeds = new ArrayList<>(sql.sql(LOGGED)
                .param("people", ids)
                .param("from", from)
                .query((row, number) -> {
                    Instant at = row.getObject(2, OffsetDateTime.class).toInstant();
                    return new Deed(row.getString(1), at.atZone(zone).toLocalDate(), Optional.of(at));
                })
                .list());
        deeds.addAll(sql.sql(KNOWN)
                .param("people", ids)
                .param("from", from.atZoneSameInstant(zone).toLocalDate())
                .query((row, number) -> new Deed(row.getString(1), row.getObject(2, LocalDate.class), Optional.empty()))
                .list());
        return deeds;
    }
}
