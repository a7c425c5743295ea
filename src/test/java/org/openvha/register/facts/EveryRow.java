package org.openvha.register.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every row of the tables of facts as text, for tests that nothing changed. */
final class EveryRow {

    private EveryRow() {}

    static Map<String, List<String>> of(DataSource database) {
        JdbcTemplate jdbc = new JdbcTemplate(database);
        Map<String, List<String>> rows = new LinkedHashMap<>();
        Stream.concat(FactTables.ALL.stream().map(FactTable::name), Stream.of("fact_load", "refused_row"))
                .forEach(table -> rows.put(
                        table, jdbc.queryForList("SELECT t::text FROM " + table + " t ORDER BY 1", String.class)));
        return rows;
    }
}
