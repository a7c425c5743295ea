package org.openvha.register.disclosures;

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
import org.openvha.disclosure.DisclosedField;
import org.openvha.disclosure.DisclosurePlan;
import org.openvha.disclosure.LegalBasis;
import org.openvha.register.lists.Removal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of disclosures. */
final class DisclosureRows {

    private static final String COLUMNS =
            "disclosure, d.individual_id, recipient, purpose, legal_basis, basis_text, agreement, fields, offences, load_id, recorded_by, recorded_on, recorded_at";

    /** Whoever stood on a list in force since, as its readers saw it, and stands on none now; unless they were told of that leaving. */
    private static final String LEFT =
            """
            CROSS JOIN LATERAL (
                SELECT max(listed.run_id) AS run_id FROM listed JOIN list_in_force f USING (run_id)
                WHERE listed.individual_id = d.individual_id AND (f.in_force_until IS NULL OR f.in_force_until >= d.recorded_at)
                    AND ({still listed} OR {listed once})
            ) last
            WHERE last.run_id IS NOT NULL
                AND NOT EXISTS (
                    SELECT FROM listed JOIN list_in_force f USING (run_id)
                    WHERE f.in_force_until IS NULL AND listed.individual_id = d.individual_id AND {still listed})
                AND NOT EXISTS (SELECT FROM recipient_told t WHERE t.disclosure = d.disclosure AND t.run_id = last.run_id)
            """.replace("{still listed}", Removal.NONE).replace("{listed once}", Removal.SINCE);

    private final JdbcClient sql;

    DisclosureRows(DataSource database) {
        this.sql = JdbcClient.create(database);
    }

    Optional<Disclosure> find(long disclosure) {
        return sql.sql("SELECT " + COLUMNS + " FROM disclosure d WHERE disclosure = ?")
                .param(disclosure)
                .query(DisclosureRows::read)
                .optional();
    }

    List<Disclosure> newestFirst(long before, int limit) {
        return sql.sql("SELECT " + COLUMNS + " FROM disclosure d WHERE disclosure < ? ORDER BY disclosure DESC LIMIT ?")
                .params(before, limit)
                .query(DisclosureRows::read)
                .list();
    }

    List<ToBeTold> toBeTold() {
        return sql.sql("SELECT " + COLUMNS + ", last.run_id FROM disclosure d " + LEFT + " ORDER BY disclosure")
                .query((row, number) -> new ToBeTold(read(row, number), row.getLong("run_id")))
                .list();
    }

    long add(DisclosurePlan plan, long load, String by, LocalDate day, Instant now) {
        return sql.sql("""
                        INSERT INTO disclosure (individual_id, recipient, purpose, legal_basis, basis_text, agreement, fields, offences, load_id, recorded_by, recorded_on, recorded_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING disclosure
                        """)
                .params(
                        plan.individual(),
                        plan.recipient(),
                        plan.purpose(),
                        plan.basis().name(),
                        plan.basisText(),
                        plan.agreement(),
                        plan.fields().stream().map(Enum::name).toArray(String[]::new),
                        plan.offences().toArray(String[]::new),
                        load,
                        by,
                        day,
                        now.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Whether that is news; false if they were told before. */
    boolean told(ToBeTold told, String how, String by, LocalDate day, Instant now) {
        return sql.sql("INSERT INTO recipient_told VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(told.disclosure().id(), told.lastRun(), how, by, day, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Disclosure read(ResultSet row, int number) throws SQLException {
        Set<DisclosedField> fields = EnumSet.noneOf(DisclosedField.class);
        for (String field : texts(row, "fields")) {
            fields.add(DisclosedField.valueOf(field));
        }
        DisclosurePlan plan = new DisclosurePlan(
                row.getString("individual_id"),
                row.getString("recipient"),
                row.getString("purpose"),
                LegalBasis.valueOf(row.getString("legal_basis")),
                row.getString("basis_text"),
                row.getString("agreement"),
                fields,
                texts(row, "offences"));
        return new Disclosure(
                row.getLong("disclosure"),
                plan,
                row.getLong("load_id"),
                row.getString("recorded_by"),
                row.getObject("recorded_on", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
