package org.openvha.register.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.springframework.jdbc.core.RowMapper;

/** A person on a list as the database has them. */
enum ListRowMapper implements RowMapper<ListRow> {
    INSTANCE;

    @Override
    public ListRow mapRow(ResultSet row, int number) throws SQLException {
        return new ListRow(
                row.getInt("rank"),
                row.getString("individual_id"),
                row.getLong("points"),
                row.getLong("score"),
                Borough.labelled(row.getString("borough")).orElseThrow(),
                Optional.ofNullable(row.getString("bcu")).map(Bcu::valueOf),
                row.getInt("age"),
                row.getBoolean("under_18"),
                row.getBoolean("incomplete"),
                List.of((String[]) row.getArray("flags").getArray()));
    }
}
