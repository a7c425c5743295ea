package org.openvha.register.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.openvha.redress.AccessAsked;
import org.openvha.redress.AccessVerdict;
import org.openvha.redress.LetterPart;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of right-of-access cases. */
final class AccessRows {

    private static final String SELECT = """
            SELECT request, individual_id, reference, asked_on, due_on, identity_verified_by, recorded_by, recorded_at,
                decision, reason, withheld, run_id, load_id, as_of, held_load_id, still_known, decided_by, decided_on
            FROM access_request LEFT JOIN access_decision USING (request)
            """;

    private final JdbcClient sql;

    AccessRows(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    Optional<AccessRequest> find(long request) {
        return sql.sql(SELECT + "WHERE request = ?")
                .param(request)
                .query(AccessRows::read)
                .optional();
    }

    /** By the day they are due; decided ones last. */
    List<AccessRequest> dueFirst(boolean open, DuePlace after, int limit) {
        return sql.sql(SELECT + "WHERE (decision IS NOT NULL, due_on, request) > (?, ?, ?) "
                        + (open ? "AND decision IS NULL " : "")
                        + "ORDER BY decision IS NOT NULL, due_on, request LIMIT ?")
                .params(after.decided(), after.due(), after.request(), limit)
                .query(AccessRows::read)
                .list();
    }

    long add(AccessAsked asked, String by, Instant now) {
        return sql.sql("""
                        INSERT INTO access_request (individual_id, reference, asked_on, due_on, identity_verified_by, recorded_by, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING request
                        """)
                .params(
                        asked.individual(),
                        asked.reference(),
                        asked.askedOn(),
                        asked.dueOn(),
                        asked.identityVerifiedBy(),
                        by,
                        now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whether it stands now; false if somebody else decided before. */
    boolean decide(
            long request, AccessDeciding deciding, Optional<LetterBasis> basis, String by, LocalDate day, Instant now) {
        String[] withheld = EnumSet.allOf(LetterPart.class).stream()
                .filter(deciding.withheld()::contains)
                .map(Enum::name)
                .toArray(String[]::new);
        return sql.sql("""
                        INSERT INTO access_decision (request, decision, reason, withheld, run_id, load_id, as_of, held_load_id, still_known, decided_by, decided_on, decided_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                        """)
                        .params(Arrays.asList(
                                request,
                                deciding.verdict().name(),
                                deciding.reason(),
                                withheld,
                                basis.map(LetterBasis::run).orElse(null),
                                basis.map(LetterBasis::load).orElse(null),
                                basis.map(LetterBasis::asOf).orElse(null),
                                basis.map(LetterBasis::held).orElse(null),
                                basis.map(LetterBasis::current).orElse(null),
                                by,
                                day,
                                now.atOffset(ZoneOffset.UTC)))
                        .update()
                == 1;
    }

    private static AccessRequest read(ResultSet row, int number) throws SQLException {
        AccessAsked asked = new AccessAsked(
                row.getString("individual_id"),
                row.getString("reference"),
                row.getObject("asked_on", LocalDate.class),
                row.getString("identity_verified_by"));
        return new AccessRequest(
                row.getLong("request"),
                asked,
                row.getObject("due_on", LocalDate.class),
                row.getString("recorded_by"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("decision") == null ? Optional.empty() : Optional.of(decision(row)));
    }

    private static AccessDecision decision(ResultSet row) throws SQLException {
        Set<LetterPart> withheld = EnumSet.noneOf(LetterPart.class);
        for (String part : (String[]) row.getArray("withheld").getArray()) {
            withheld.add(LetterPart.valueOf(part));
        }
        Long run = row.getObject("run_id", Long.class);
        return new AccessDecision(
                AccessVerdict.valueOf(row.getString("decision")),
                row.getString("reason"),
                withheld,
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class),
                run == null
                        ? Optional.empty()
                        : Optional.of(new LetterBasis(
                                run,
                                row.getLong("load_id"),
                                row.getObject("as_of", LocalDate.class),
                                row.getLong("held_load_id"),
                                row.getBoolean("still_known"))));
    }
}
