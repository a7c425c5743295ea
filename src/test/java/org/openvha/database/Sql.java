package org.openvha.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Plain statements, each in a transaction of its own. */
record Sql(DataSource source) {

    static Sql in(Database database) {
        return new Sql(database.dataSource());
    }

    Sql run(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return this;
        } catch (SQLException failure) {
            throw new SqlFailed(failure);
        }
    }

    /** Writes something down in a table that the program may write to: the answers it keeps for a day. */
    Sql keep(String what) {
        return run("INSERT INTO idempotency_key (route, key, request_digest, created_at, body) VALUES ('kept', '" + what
                + "', '', now(), '" + what + "')");
    }

    /** What was written down. */
    String kept() {
        return text("SELECT string_agg(body, ', ' ORDER BY body) FROM idempotency_key");
    }

    /** The first column of the first row. */
    String text(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new SqlFailed(failure);
        }
    }

    static final class SqlFailed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        SqlFailed(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}
