package org.openvha.register.facts;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CaseFiles;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reads the facts about one individual as known after a load. Thread-safe. */
final class KnownOfOne {

    private final JdbcTemplate database;

    KnownOfOne(JdbcTemplate database) {
        this.database = database;
    }

    Optional<CaseFile> read(long load, String individual) {
        FactSet facts = FactSet.empty();
        for (FactTable<?> table : FactTables.ASSESSED) {
            facts = with(facts, table, load, individual);
            if (facts.of(FactKind.INDIVIDUALS).isEmpty()) {
                return Optional.empty();
            }
        }
        Set<String> incomplete = incomplete(load, individual) ? Set.of(individual) : Set.of();
        return CaseFiles.of(facts, incomplete).stream().findFirst();
    }

    private <T> FactSet with(FactSet facts, FactTable<T> table, long load, String individual) {
        String columns =
                table.columns().stream().map(column -> column + "::text").collect(Collectors.joining(", "));
        List<T> own = database.query(
                "SELECT " + columns + " FROM " + table.name() + " WHERE individual_id = ? AND " + KnownAfter.SQL,
                (row, number) -> table.read(TextRow.of(row)),
                individual,
                load,
                load);
        return facts.with(table.kind(), own);
    }

    private boolean incomplete(long load, String individual) {
        return Boolean.TRUE.equals(database.queryForObject(
                "SELECT EXISTS (SELECT FROM refused_row WHERE individual_id = ? AND " + OpenRefusals.MAKE_INCOMPLETE
                        + ")",
                Boolean.class,
                individual,
                load,
                load));
    }
}
