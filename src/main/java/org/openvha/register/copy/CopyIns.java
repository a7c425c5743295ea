package org.openvha.register.copy;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Copies rows into tables. */
public final class CopyIns {

    /** Writes all rows of a table. */
    @FunctionalInterface
    public interface Rows {
        void writeTo(CopyText text) throws SQLException;
    }

    private CopyIns() {}

    /**
     * Writes them all. Whatever goes wrong, the copying is called off before the connection is used for anything else.
     *
     * @param target a table with its columns, such as {@code offence (offence_id, role)}
     */
    public static void copy(Connection connection, String target, Rows rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY " + target + " FROM STDIN");
        try {
            CopyText text = new CopyText((buffer, length) -> copy.writeToCopy(buffer, 0, length));
            rows.writeTo(text);
            text.flush();
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }
}
