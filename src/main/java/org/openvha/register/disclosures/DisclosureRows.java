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
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of disclosures. */
final class DisclosureRows {

    private static final String COLUMNS =
            "disclosure, d.individual_id, recipient, purpose, legal_basis, basis_text, agreement, fields, offences, load_id, recorded_by, recorded_on, recorded_at";

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

    /** Those who left first, first: as the database wrote it down when they did. */
    List<ToBeTold> toBeTold() {
        return sql.sql(
                        "SELECT leaving, t.run_id, " + COLUMNS
                                + " FROM to_tell t JOIN disclosure d USING (disclosure) WHERE NOT EXISTS (SELECT FROM recipient_told r WHERE r.leaving = t.leaving) ORDER BY leaving")
                .query((row, number) -> new ToBeTold(row.getLong("leaving"), read(row, number), row.getLong("run_id")))
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
        return sql.sql(
                                "INSERT INTO recipient_told (leaving, disclosure, run_id, how, told_by, told_on, told_at) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING")
                        .params(
                                told.leaving(),
                                told.disclosure().id(),
                                told.lastRun(),
                                how,
                                by,
                                day,
                                now.atOffset(ZoneOffset.UTC))
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
