package org.openvha.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;

/** The embedded server's user as whom the program works. It owns nothing; what it may do, the migration of rights says. */
final class ApplicationUser {

    static final String NAME = "openvha_application";

    private static final String MADE_OR_MADE_AS_NEW = """
            DO $$
            DECLARE
                role text;
            BEGIN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'openvha_application') THEN
                    CREATE ROLE openvha_application;
                END IF;
                ALTER ROLE openvha_application LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOINHERIT NOREPLICATION NOBYPASSRLS;
                ALTER ROLE openvha_application RESET ALL;
                FOR role IN SELECT roleid::regrole FROM pg_auth_members WHERE member = 'openvha_application'::regrole LOOP
                    EXECUTE 'REVOKE ' || role || ' FROM openvha_application';
                END LOOP;
            END
            $$
            """;

    private ApplicationUser() {}

    /** Makes the user if there is none, takes from it what it should not be able to do, and gives it a new password; at every start, so that folders of before have it as well. */
    static void renew(DataFolder folder, Address owner) throws IOException {
        ServerPassword.writeTo(folder.applicationPassword());
        try (Connection connection = owner.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(MADE_OR_MADE_AS_NEW);
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(
                            NAME,
                            ServerPassword.in(folder.applicationPassword()).toCharArray(),
                            "scram-sha-256");
        } catch (SQLException refused) {
            throw new IOException("its user cannot be set up (" + refused.getMessage() + ")", refused);
        }
    }
}
