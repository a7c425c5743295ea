package org.openvha.register.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CaseFiles;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactSet;
import org.openvha.facts.Individual;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads everything known after a load, tables at the same time on connections of their own: what was known after a load never changes, so they need no snapshot in common. For one use.
 */
final class KnownOfAll {

    private final DataSource database;
    private final long load;
    private final RowsDone rows;
    private final BytesTable<String> individuals = new BytesTable<>();

    KnownOfAll(DataSource database, long load, RowsDone rows) {
        this.database = database;
        this.load = load;
        this.rows = rows;
    }

    List<CaseFile> caseFiles() {
        List<Individual> everybody = all(FactKind.INDIVIDUALS);
        everybody.forEach(individual -> individuals.put(individual.id(), individual.id()));
        Set<String> incomplete = new HashSet<>();
        List<FactSet> parts = SideBySide.all(List.<Callable<FactSet>>of(() -> facts(FactKind.OFFENCES), () -> {
            incomplete.addAll(incomplete());
            return facts(FactKind.INTELLIGENCE, FactKind.CUSTODY, FactKind.ACTIVITIES, FactKind.REVIEWS);
        }));
        rows.end();
        return CaseFiles.of(
                parts.get(1)
                        .with(FactKind.INDIVIDUALS, everybody)
                        .with(FactKind.OFFENCES, parts.get(0).of(FactKind.OFFENCES)),
                incomplete);
    }

    /** All facts of one kind, in any order. */
    <T> List<T> all(FactKind<T> kind) {
        return facts(kind).of(kind);
    }

    private FactSet facts(FactKind<?>... kinds) {
        return new JdbcTemplate(database).execute((ConnectionCallback<FactSet>) connection -> {
            FactSet facts = FactSet.empty();
            for (FactKind<?> kind : kinds) {
                facts = with(facts, kind, connection);
            }
            return facts;
        });
    }

    private <T> FactSet with(FactSet facts, FactKind<T> kind, Connection connection) throws SQLException {
        List<T> all = new ArrayList<>();
        try (KnownRows<T> known = KnownRows.after(load, FactTables.of(kind), individuals, connection)) {
            for (Optional<T> fact = known.next(); fact.isPresent(); fact = known.next()) {
                all.add(fact.get());
                rows.add();
            }
        }
        return facts.with(kind, all);
    }

    private List<String> incomplete() {
        return new JdbcTemplate(database)
                .queryForList(
                        "SELECT DISTINCT individual_id FROM refused_row WHERE individual_id IS NOT NULL AND "
                                + OpenRefusals.MAKE_INCOMPLETE,
                        String.class,
                        load,
                        load);
    }
}
