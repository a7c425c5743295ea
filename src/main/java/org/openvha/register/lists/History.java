package org.openvha.register.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.assessment.Outcome;
import org.openvha.facts.Ids;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.Runs;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a person came on, moved on and left the lists in force as readers had them, and whether facts, clock, rules or a review made it so. Thread-safe. */
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
     * Newest first; empty for somebody whom no reader ever had on a list in force.
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

    /** On every list in force that is kept, oldest first, and after each review that changed it; read in one statement, so that no switch comes between. */
    private List<Place> places(String individual) {
        List<Place> places = new ArrayList<>();
        sql.sql("""
                        SELECT in_force.run_id, rank, score, review, decided_on, outcome, from_the_start
                        FROM list_in_force AS in_force
                        LEFT JOIN listed ON listed.run_id = in_force.run_id AND listed.individual_id = :id
                        LEFT JOIN removed_on_review AS r ON r.run_id = in_force.run_id AND r.individual_id = :id
                        WHERE NOT EXISTS (SELECT FROM erasure WHERE what = 'LIST' AND erasure.run_id = in_force.run_id)
                        ORDER BY in_force_from, in_force.run_id, removal
                        """).param("id", individual).query(row -> {
            add(row, places);
        });
        return places;
    }

    /** Somebody who was taken off with the list was never on it for any reader. */
    private static void add(ResultSet row, List<Place> places) throws SQLException {
        Place written = Place.written(row);
        boolean first = places.isEmpty() || places.get(places.size() - 1).run() != written.run();
        if (first && !row.getBoolean("from_the_start")) {
            places.add(written);
        }
        if (row.getObject("review") != null) {
            places.add(written.reviewed(row));
        }
    }

    private HistoryEntry entry(String individual, Place before, Place after) {
        Run run = run(after);
        Optional<OnReview> review =
                after.review().or(() -> before.score().isEmpty() ? before.review() : Optional.empty());
        return new HistoryEntry(
                run.id(),
                run.inForceFrom().orElseThrow(),
                run.asOf(),
                run.ruleSet(),
                change(before, after),
                review.isPresent() ? List.of("REVIEW") : causes(individual, before, after, run),
                review.map(OnReview::review),
                review.map(OnReview::decidedOn),
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

    private record OnReview(long review, LocalDate decidedOn) {}

    /**
     * Where a person stood on a list in force; rank and score are empty for somebody who was not on it.
     *
     * @param review by which they stood so; empty where the run itself put it so
     */
    private record Place(long run, Optional<Integer> rank, Optional<Long> score, Optional<OnReview> review) {

        static final Place BEFORE_THE_FIRST = new Place(0, Optional.empty(), Optional.empty(), Optional.empty());

        static Place written(ResultSet row) throws SQLException {
            return new Place(
                    row.getLong("run_id"),
                    Optional.ofNullable(row.getObject("rank", Integer.class)),
                    Optional.ofNullable(row.getObject("score", Long.class)),
                    Optional.empty());
        }

        Place reviewed(ResultSet row) throws SQLException {
            boolean on = Outcome.INCLUDED.name().equals(row.getString("outcome"));
            Optional<OnReview> by =
                    Optional.of(new OnReview(row.getLong("review"), row.getObject("decided_on", LocalDate.class)));
            return new Place(run, on ? rank : Optional.empty(), on ? score : Optional.empty(), by);
        }

        boolean sameAs(Place other) {
            return rank.equals(other.rank) && score.equals(other.score);
        }
    }
}
