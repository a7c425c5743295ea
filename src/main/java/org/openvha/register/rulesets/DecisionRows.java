package org.openvha.register.rulesets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Software;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of decisions. */
record DecisionRows(JdbcClient sql) {

    /** "OpenVHA" and a number, as advisory locks share one space with everything else in the database; the guards of the schema take it too. */
    private static final long DECIDING = 0x4F70656E56484103L;

    /** Lets nobody else decide until the transaction ends. */
    void decideInTurn() {
        sql.sql("SELECT pg_advisory_xact_lock(:key)").param("key", DECIDING).query(row -> {});
    }

    List<Decision> of(String ruleSet) {
        return sql.sql("SELECT * FROM rule_set_decision WHERE rule_set = :id ORDER BY decision_id")
                .param("id", ruleSet)
                .query((row, number) -> decision(row))
                .list();
    }

    List<Decision> all() {
        return sql.sql("SELECT * FROM rule_set_decision ORDER BY decision_id")
                .query((row, number) -> decision(row))
                .list();
    }

    /** @param due all but its id, which the database gives */
    long insert(Decision due) {
        return sql.sql("""
                        INSERT INTO rule_set_decision (rule_set, digest, decision, submission, approval_group, person, role, named_as, display_name,
                            reason, effective_from, decided_on, decided_at, software)
                        VALUES (:ruleSet, :digest, :kind, :submission, :group, :person, :role, :named, :name, :reason, :from, :on, :at, :software)
                        RETURNING decision_id
                        """)
                .param("ruleSet", due.ruleSet())
                .param("digest", due.digest())
                .param("kind", due.kind().name())
                .param("submission", due.submission().orElse(null))
                .param("group", due.group().map(ApprovalGroup::label).orElse(null))
                .param("person", due.by().key())
                .param("role", due.by().role())
                .param("named", due.by().written())
                .param("name", due.by().name().orElse(null))
                .param("reason", due.reason())
                .param("from", due.effectiveFrom().orElse(null))
                .param("on", due.on())
                .param("at", due.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("software", due.software())
                .query(Long.class)
                .single();
    }

    /** A decision that is due now. */
    static Decision due(
            String ruleSet, String digest, DecisionKind kind, Person by, String reason, LocalDate on, Instant at) {
        return new Decision(
                0,
                ruleSet,
                digest,
                kind,
                Optional.empty(),
                Optional.empty(),
                by,
                reason,
                Optional.empty(),
                on,
                at,
                Software.NAME + " " + Software.version());
    }

    private static Decision decision(ResultSet row) throws SQLException {
        return new Decision(
                row.getLong("decision_id"),
                row.getString("rule_set"),
                row.getString("digest"),
                DecisionKind.valueOf(row.getString("decision")),
                Optional.ofNullable(row.getObject("submission", Long.class)),
                Optional.ofNullable(row.getString("approval_group")).flatMap(ApprovalGroup::labelled),
                new Person(
                        row.getString("person"),
                        Optional.ofNullable(row.getString("role")).orElse(""),
                        row.getString("named_as"),
                        Optional.ofNullable(row.getString("display_name"))),
                row.getString("reason"),
                Optional.ofNullable(row.getObject("effective_from", LocalDate.class)),
                row.getObject("decided_on", LocalDate.class),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("software"));
    }
}
