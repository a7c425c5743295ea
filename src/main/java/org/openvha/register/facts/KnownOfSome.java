package org.openvha.register.facts;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CaseFiles;
import org.openvha.facts.FactSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the facts about some individuals as known after a load, each table once. Thread-safe. */
record KnownOfSome(JdbcTemplate database) {

    /** The next individuals in order of id, so that all can be gone through part by part. */
    List<String> ids(long load, String after, int most) {
        return database.queryForList(
                "SELECT individual_id FROM individual WHERE individual_id > ? AND " + KnownAfter.SQL
                        + " ORDER BY individual_id LIMIT ?",
                String.class,
                after,
                load,
                load,
                most);
    }

    /** Those of them who were known, in order of id. */
    List<CaseFile> read(long load, List<String> individuals) {
        String[] ids = individuals.toArray(String[]::new);
        FactSet facts = FactSet.empty();
        for (FactTable<?> table : FactTables.ASSESSED) {
            facts = with(facts, table, load, ids);
        }
        Set<String> incomplete = new HashSet<>(database.queryForList(
                "SELECT DISTINCT individual_id FROM refused_row WHERE individual_id = ANY (?) AND "
                        + OpenRefusals.MAKE_INCOMPLETE,
                String.class,
                ids,
                load,
                load));
        return CaseFiles.of(facts, incomplete);
    }

    private <T> FactSet with(FactSet facts, FactTable<T> table, long load, String[] ids) {
        String columns =
                table.columns().stream().map(column -> column + "::text").collect(Collectors.joining(", "));
        List<T> own = database.query(
                "SELECT " + columns + " FROM " + table.name() + " WHERE individual_id = ANY (?) AND " + KnownAfter.SQL,
                (row, number) -> table.read(TextRow.of(row)),
                ids,
                load,
                load);
        return facts.with(table.kind(), own);
    }
}
