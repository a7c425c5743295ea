package org.openvha.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Whether a user could change what was written: as the owner, by being counted among those who own, or by a right that the migration of rights did not give. */
final class OwnersPower {

    /** Every table is looked at. What may be updated, column by column, is not a right on the table. */
    private static final String HELD = """
            SELECT pg_has_role(who, (SELECT datdba FROM pg_database WHERE datname = current_database()), 'MEMBER')
                OR pg_has_role(who, 'pg_write_server_files', 'MEMBER')
                OR pg_has_role(who, 'pg_execute_server_program', 'MEMBER')
                OR has_parameter_privilege(who, 'session_replication_role', 'SET')
                OR EXISTS (SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r'
                    AND (pg_has_role(who, relowner, 'MEMBER') OR has_table_privilege(who, oid, 'UPDATE, TRUNCATE, TRIGGER, REFERENCES')))
                OR (SELECT rolcreaterole FROM pg_roles WHERE rolname = who)
            FROM (SELECT ?::name AS who) AS application
            """;

    private OwnersPower() {}

    /** @param owner connections that find the schema */
    static boolean isHeldBy(String user, DataSource owner) {
        try (Connection connection = owner.getConnection();
                PreparedStatement statement = connection.prepareStatement(HELD)) {
            statement.setString(1, user);
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return answer.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new DatabaseUnavailable(
                    "The rights of the database's user cannot be read: " + failure.getMessage()
                            + ". Try again, and see that the database runs PostgreSQL 15 or newer.",
                    failure);
        }
    }
}
