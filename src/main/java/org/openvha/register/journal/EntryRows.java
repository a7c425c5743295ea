package org.openvha.register.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.openvha.audit.EntryText;
import org.openvha.audit.PartLine;
import org.openvha.audit.PersonalPart;

/** Reads rows of the log as they are, without believing anything of them. */
final class EntryRows {

    static final String ENTRY =
            "entry_id, happened_at, operation, action, outcome, actor, role, door, run_id, rule_set_digest, details, person";

    static final String PART = "salt, individual_id, reason";

    private EntryRows() {}

    static EntryText entry(ResultSet row) throws SQLException {
        return new EntryText(
                row.getLong("entry_id"),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getString("operation"),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("actor"),
                row.getString("role"),
                row.getString("door"),
                Optional.ofNullable(row.getObject("run_id", Long.class)),
                Optional.ofNullable(row.getString("rule_set_digest")),
                row.getString("details"),
                Optional.ofNullable(row.getString("person")));
    }

    /** Empty where there is none. */
    static Optional<PartLine> part(ResultSet row, long seq) throws SQLException {
        byte[] salt = row.getBytes("salt");
        if (salt == null) {
            return Optional.empty();
        }
        PersonalPart part = new PersonalPart(
                salt,
                Optional.ofNullable(row.getString("individual_id")),
                Optional.ofNullable(row.getString("reason")));
        return Optional.of(new PartLine(seq, salt, part.content()));
    }
}
