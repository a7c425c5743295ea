package org.openvha.register.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Ids;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads all versions of one fact about one individual. Thread-safe. */
final class VersionsOfOne {

    private final JdbcTemplate database;
    private final LoadsTable loads;

    VersionsOfOne(JdbcTemplate database, LoadsTable loads) {
        this.database = database;
        this.loads = loads;
    }

    List<FactVersion> oldestFirst(FactsFile file, String id, String individual) {
        if (file == FactsFile.DEMOGRAPHICS || !Ids.valid(id) || !Ids.valid(individual)) {
            return List.of();
        }
        FactTable<?> table = FactTables.of(file);
        String columns =
                table.columns().stream().map(column -> column + "::text").collect(Collectors.joining(", "));
        return database.query(
                "SELECT " + columns + ", known_from, known_until FROM " + table.name() + " WHERE " + table.idColumn()
                        + " = ? AND individual_id = ? ORDER BY known_from",
                (row, number) -> read(row, file.columns()),
                id,
                individual);
    }

    private FactVersion read(ResultSet row, List<String> columns) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (int column = 0; column < columns.size(); column++) {
            String value = row.getString(column + 1);
            if (value != null && !value.isEmpty()) {
                values.put(columns.get(column), value);
            }
        }
        Long until = row.getObject("known_until", Long.class);
        return new FactVersion(
                values,
                loads.load(row.getLong("known_from")).orElseThrow(),
                Optional.ofNullable(until).flatMap(loads::load));
    }
}
