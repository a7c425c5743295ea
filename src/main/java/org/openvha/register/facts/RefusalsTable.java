package org.openvha.register.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.facts.FactSet;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Refusal;
import org.openvha.register.copy.CopyIns;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The rows that loads refused. */
final class RefusalsTable {

    private static final Map<String, FactsFile> FILES = Arrays.stream(FactsFile.values())
            .collect(Collectors.toUnmodifiableMap(FactsFile::fileName, Function.identity()));

    /** What makes two refusals the same, whichever loads they belong to. */
    private static final String SAME = "file, line, column_name, problem, fact_id, individual_id";

    private final JdbcTemplate database;

    RefusalsTable(JdbcTemplate database) {
        this.database = database;
    }

    /** In the order of {@code rejected.csv}. */
    List<Refusal> of(long load) {
        List<Refusal> refusals = new ArrayList<>();
        for (FactsFile file : FactsFile.values()) {
            refusals.addAll(database.query(
                    "SELECT " + SAME + " FROM refused_row WHERE load_id = ? AND file = ? ORDER BY line",
                    RefusalsTable::read,
                    load,
                    file.fileName()));
        }
        return refusals;
    }

    void add(long load, List<Refusal> refusals) {
        if (refusals.isEmpty()) {
            return;
        }
        database.execute((ConnectionCallback<Void>) connection -> {
            CopyIns.copy(connection, "refused_row (load_id, " + SAME + ")", text -> {
                for (Refusal refusal : refusals) {
                    text.number(load)
                            .text(refusal.file().fileName())
                            .number(refusal.line())
                            .text(refusal.column())
                            .text(refusal.problem())
                            .text(readable(refusal.factId()))
                            .text(readable(refusal.individualId()))
                            .endRow();
                }
            });
            return null;
        });
    }

    /** A whole extract answers for every row that was ever refused. */
    void closeAllBefore(long load) {
        database.update("UPDATE refused_row SET known_until = ? WHERE known_until IS NULL AND load_id < ?", load, load);
    }

    /** Closes the refusals of facts that a load accepts, and those that stand anew among its own. */
    void closeAnsweredBy(long load, FactSet accepted) {
        for (FactTable<?> table : FactTables.ALL) {
            closeAccepted(load, table, accepted);
        }
        database.update(
                "UPDATE refused_row AS old SET known_until = ? FROM (SELECT DISTINCT file, fact_id FROM refused_row"
                        + " WHERE load_id = ? AND fact_id IS NOT NULL) AS anew WHERE old.known_until IS NULL"
                        + " AND old.load_id < ? AND old.file = anew.file AND old.fact_id = anew.fact_id",
                load,
                load,
                load);
        database.update(
                "UPDATE refused_row AS old SET known_until = ? FROM refused_row AS anew WHERE anew.load_id = ?"
                        + " AND anew.fact_id IS NULL AND old.fact_id IS NULL AND old.known_until IS NULL AND old.load_id < ?"
                        + " AND (old.file, old.line, old.column_name, old.problem) = (anew.file, anew.line, anew.column_name, anew.problem)"
                        + " AND old.individual_id IS NOT DISTINCT FROM anew.individual_id",
                load,
                load,
                load);
    }

    /** Whether the refusals of a load are others than those it closed. */
    boolean changedBy(long load) {
        String added = "SELECT " + SAME + " FROM refused_row WHERE load_id = ?";
        String closed = "SELECT " + SAME + " FROM refused_row WHERE known_until = ?";
        return exists("(" + added + " EXCEPT ALL " + closed + ")", load)
                || exists("(" + closed + " EXCEPT ALL " + added + ")", load);
    }

    private boolean exists(String rows, long load) {
        return Boolean.TRUE.equals(database.queryForObject("SELECT EXISTS " + rows, Boolean.class, load, load));
    }

    private <T> void closeAccepted(long load, FactTable<T> table, FactSet accepted) {
        String file = table.kind().file().fileName();
        List<String> answered = database
                .queryForList(
                        "SELECT DISTINCT fact_id FROM refused_row WHERE known_until IS NULL AND load_id < ? AND file = ?"
                                + " AND fact_id IS NOT NULL",
                        String.class,
                        load,
                        file)
                .stream()
                .filter(id -> InOrder.holds(table.kind(), accepted.of(table.kind()), id))
                .toList();
        IdBatches.of(
                answered,
                batch -> database.update(
                        "UPDATE refused_row SET known_until = ? WHERE known_until IS NULL AND load_id < ? AND file = ?"
                                + " AND fact_id = ANY (?)",
                        load,
                        load,
                        file,
                        batch));
    }

    private static Optional<String> readable(String id) {
        return Optional.of(id).filter(text -> !text.isEmpty());
    }

    private static Refusal read(ResultSet row, int number) throws SQLException {
        return new Refusal(
                FILES.get(row.getString("file")),
                row.getLong("line"),
                row.getString("column_name"),
                row.getString("problem"),
                Optional.ofNullable(row.getString("fact_id")).orElse(""),
                Optional.ofNullable(row.getString("individual_id")).orElse(""));
    }
}
