package org.openvha.register.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.facts.Ids;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.Runs;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a person came on, moved on and left the lists in force, and whether facts, clock or rules made it so. Thread-safe. */
public final class History {

    private final JdbcClient sql;
    private final Runs runs;
    private final FactStore facts;
    private final Assessors assessors;

    public History(DataSource database, Runs runs, FactStore facts, PublishedRuleSets ruleSets) {
        this.sql = JdbcClient.create(database);
        this.runs = runs;
        this.facts = facts;
        this.assessors = new Assessors(ruleSets);
    }

    /**
     * Newest first; empty for somebody who was never on a list in force.
     *
     * @throws org.openvha.document.BadInputException if rules of a run that must be worked out again are not there any more
     * @throws IllegalStateException if an assessment worked out again is not the one that was stored
     */
    public List<HistoryEntry> of(String individual) {
        List<Place> places = Ids.valid(individual) ? places(individual) : List.of();
        List<HistoryEntry> entries = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            Place before = i == 0 ? Place.BEFORE_THE_FIRST : places.get(i - 1);
            if (!places.get(i).sameAs(before)) {
                entries.add(entry(individual, before, places.get(i)));
            }
        }
        Collections.reverse(entries);
        return entries;
    }

    /** On every list in force that is kept, oldest first; read in one statement, so that no switch comes between. */
    private List<Place> places(String individual) {
        return sql.sql("""
                        SELECT in_force.run_id, rank, score
                        FROM list_in_force AS in_force
                        LEFT JOIN listed ON listed.run_id = in_force.run_id AND individual_id = ?
                        WHERE NOT EXISTS (SELECT FROM erasure WHERE what = 'LIST' AND erasure.run_id = in_force.run_id)
                        ORDER BY in_force_from, in_force.run_id
                        """)
                .param(individual)
                .query((row, number) -> new Place(
                        row.getLong("run_id"),
                        Optional.ofNullable(row.getObject("rank", Integer.class)),
                        Optional.ofNullable(row.getObject("score", Long.class))))
                .list();
    }

    private HistoryEntry entry(String individual, Place before, Place after) {
        Run run = run(after);
        return new HistoryEntry(
                run.id(),
                run.inForceFrom().orElseThrow(),
                run.asOf(),
                run.ruleSet(),
                change(before, after),
                causes(individual, before, after, run),
                before.rank(),
                after.rank(),
                before.score(),
                after.score());
    }

    private static String change(Place before, Place after) {
        if (before.score().isEmpty()) {
            return "ENTERED";
        }
        return after.score().isEmpty() ? "LEFT" : "MOVED";
    }

    private List<String> causes(String individual, Place before, Place after, Run run) {
        if (before == Place.BEFORE_THE_FIRST) {
            return List.of();
        }
        if (before.score().equals(after.score())) {
            return List.of("OTHERS");
        }
        return new Causes(individual, run(before), run, facts, assessors)
                .of(before.score(), after.score()).stream().map(Enum::name).toList();
    }

    private Run run(Place place) {
        return runs.find(place.run()).orElseThrow();
    }

    /** Where a person stood on a list in force; rank and score are empty for somebody who was not on it. */
    private record Place(long run, Optional<Integer> rank, Optional<Long> score) {

        static final Place BEFORE_THE_FIRST = new Place(0, Optional.empty(), Optional.empty());

        boolean sameAs(Place other) {
            return rank.equals(other.rank) && score.equals(other.score);
        }
    }
}
