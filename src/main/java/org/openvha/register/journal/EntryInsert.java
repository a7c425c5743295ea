package org.openvha.register.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.function.Function;
import org.openvha.audit.PersonalPart;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes entries by one statement, however many they are: all of them or none, in the order given. */
record EntryInsert(JdbcTemplate jdbc) {

    private static final String ONE = """
            WITH entry AS (
                INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, run_id, rule_set_digest, details, person)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING entry_id)
            INSERT INTO audit_person (entry_id, salt, individual_id, reason)
            SELECT entry_id, ?, ?, ? FROM entry WHERE ?
            """;

    /** A part finds its entry by the commitment, which no other entry has. */
    private static final String SEVERAL = """
            WITH given AS MATERIALIZED (
                SELECT * FROM unnest(?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[],
                    ?::bytea[], ?::text[], ?::text[])
                AS given (happened_at, operation, action, outcome, actor, role, door, run_id, rule_set_digest, details, person, salt, individual_id, reason)),
            entry AS (
                INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, run_id, rule_set_digest, details, person)
                SELECT happened_at, operation, action, outcome, actor, role, door, run_id, rule_set_digest, details, person FROM given RETURNING entry_id, person)
            INSERT INTO audit_person (entry_id, salt, individual_id, reason)
            SELECT entry_id, salt, individual_id, reason FROM entry JOIN given USING (person)
            """;

    void write(List<EntryRow> rows) {
        if (rows.size() == 1) {
            jdbc.update(ONE, statement -> one(statement, rows.get(0)));
        } else if (!rows.isEmpty()) {
            jdbc.update(SEVERAL, statement -> several(statement, rows));
        }
    }

    private static void one(PreparedStatement statement, EntryRow row) throws SQLException {
        statement.setObject(1, row.at());
        statement.setString(2, row.event().operation().name());
        statement.setString(3, row.event().action());
        statement.setString(4, row.event().outcome().name());
        statement.setString(5, row.actor().name());
        statement.setString(6, row.actor().role());
        statement.setString(7, row.actor().door());
        statement.setObject(8, row.event().run().orElse(null), Types.BIGINT);
        statement.setString(9, row.event().ruleSetDigest().orElse(null));
        statement.setString(10, row.details());
        statement.setString(11, row.commitment());
        statement.setBytes(12, row.part().map(PersonalPart::salt).orElse(null));
        statement.setString(13, row.event().individual().orElse(null));
        statement.setString(14, row.event().reason().orElse(null));
        statement.setBoolean(15, row.part().isPresent());
    }

    private static void several(PreparedStatement statement, List<EntryRow> rows) throws SQLException {
        texts(statement, 1, rows, row -> row.at().toString());
        texts(statement, 2, rows, row -> row.event().operation().name());
        texts(statement, 3, rows, row -> row.event().action());
        texts(statement, 4, rows, row -> row.event().outcome().name());
        texts(statement, 5, rows, row -> row.actor().name());
        texts(statement, 6, rows, row -> row.actor().role());
        texts(statement, 7, rows, row -> row.actor().door());
        array(
                statement,
                8,
                "int8",
                rows.stream().map(row -> row.event().run().orElse(null)).toArray(Long[]::new));
        texts(statement, 9, rows, row -> row.event().ruleSetDigest().orElse(null));
        texts(statement, 10, rows, EntryRow::details);
        texts(statement, 11, rows, EntryRow::commitment);
        array(
                statement,
                12,
                "bytea",
                rows.stream()
                        .map(row -> row.part().map(PersonalPart::salt).orElse(null))
                        .toArray(byte[][]::new));
        texts(statement, 13, rows, row -> row.event().individual().orElse(null));
        texts(statement, 14, rows, row -> row.event().reason().orElse(null));
    }

    private static void texts(
            PreparedStatement statement, int place, List<EntryRow> rows, Function<EntryRow, String> text)
            throws SQLException {
        array(statement, place, "text", rows.stream().map(text).toArray(String[]::new));
    }

    private static void array(PreparedStatement statement, int place, String type, Object[] values)
            throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(place, connection.createArrayOf(type, values));
    }
}
