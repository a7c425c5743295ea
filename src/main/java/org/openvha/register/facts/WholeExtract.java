package org.openvha.register.facts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.openvha.facts.FactKind;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Refusal;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a whole extract withdraws: known facts that it does not hold. A refused row is held, though it could not be read: its fact stays known, and so does the individual of any fact
 * that stays. Where a refused row of a file does not tell its id, every known fact may be the one, so all of that file stay. Not thread-safe.
 */
final class WholeExtract implements Withdrawal {

    private final Map<FactsFile, RefusedIds> refused = new EnumMap<>(FactsFile.class);
    private final Map<FactsFile, Long> heldBack = new EnumMap<>(FactsFile.class);
    private final Set<String> individualsKept = new HashSet<>();

    WholeExtract(Facts facts, JdbcTemplate database) {
        for (Refusal refusal : facts.report().refusals()) {
            refused.computeIfAbsent(refusal.file(), file -> new RefusedIds()).add(refusal.factId());
        }
        for (FactTable<?> table : FactTables.ALL) {
            if (table.kind() != FactKind.INDIVIDUALS
                    && refused.containsKey(table.kind().file())) {
                addIndividualsKept(table, facts, database);
            }
        }
    }

    @Override
    public <T> Predicate<T> of(FactKind<T> kind) {
        RefusedIds ids = refused.getOrDefault(kind.file(), new RefusedIds());
        return fact -> !staysKnown(kind.file(), ids, kind.id(fact));
    }

    /** One for each file of which nothing was withdrawn although something might have been to be. */
    @Override
    public List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        heldBack.forEach((file, facts) -> {
            long rows = refused.get(file).unreadable;
            warnings.add(file.fileName() + ": nothing of it is withdrawn, since " + rows
                    + (rows == 1 ? " refused row has" : " refused rows have") + " no id that can be read. " + facts
                    + (facts == 1 ? " known fact is" : " known facts are")
                    + " not in the extract; correct the rows, and load it whole again");
        });
        return warnings;
    }

    private boolean staysKnown(FactsFile file, RefusedIds ids, String id) {
        if (ids.readable.contains(id) || file == FactsFile.INDIVIDUALS && individualsKept.contains(id)) {
            return true;
        }
        if (ids.unreadable > 0) {
            heldBack.merge(file, 1L, Long::sum);
        }
        return ids.unreadable > 0;
    }

    /** A known fact that comes in as somebody else's does not keep its former individual. */
    private <T> void addIndividualsKept(FactTable<T> table, Facts facts, JdbcTemplate database) {
        RefusedIds ids = refused.get(table.kind().file());
        List<T> accepted = facts.accepted().of(table.kind());
        String known =
                "SELECT " + table.idColumn() + ", individual_id FROM " + table.name() + " WHERE known_until IS NULL";
        if (ids.unreadable > 0) {
            database.query(known, row -> {
                keep(row.getString(1), row.getString(2), table.kind(), accepted);
            });
        } else {
            IdBatches.of(
                    ids.readable,
                    batch -> database.query(
                            known + " AND " + table.idColumn() + " = ANY (?)",
                            row -> {
                                keep(row.getString(1), row.getString(2), table.kind(), accepted);
                            },
                            (Object) batch));
        }
    }

    private <T> void keep(String id, String individual, FactKind<T> kind, List<T> accepted) {
        if (!InOrder.holds(kind, accepted, id)) {
            individualsKept.add(individual);
        }
    }

    private static final class RefusedIds {
        private final Set<String> readable = new HashSet<>();
        private long unreadable;

        void add(String id) {
            if (id.isEmpty()) {
                unreadable++;
            } else {
                readable.add(id);
            }
        }
    }
}
