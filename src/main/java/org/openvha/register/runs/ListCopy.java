package org.openvha.register.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.openvha.facts.Bcu;
import org.openvha.facts.Individual;
import org.openvha.register.copy.CopyIns;
import org.openvha.register.copy.CopyText;

/** The list of a run as rows of the database: what is copied into it when the run ends, and what must stand there whenever it is worked out again. */
final class ListCopy {

    private static final int PEOPLE_PER_REPORT = 1000;

    /** Small enough to stay in the row, and many times smaller than a row for each. */
    private static final int RANKS_IN_A_ROW = 250;

    private final long run;
    private final LocalDate asOf;
    private final List<ListedPerson> ranked;

    /** @param ranked in order of rank */
    ListCopy(long run, LocalDate asOf, List<ListedPerson> ranked) {
        this.run = run;
        this.asOf = asOf;
        this.ranked = ranked;
    }

    /**
     * Writes everybody, on the connection of the transaction that ends the run.
     *
     * @param written told now and then how many people are written
     */
    void write(Connection connection, LongConsumer written) throws SQLException {
        for (ListTable table : tables(written)) {
            CopyIns.copy(connection, table.name() + " (" + table.columnList() + ")", table.rows()::write);
        }
        written.accept(ranked.size());
    }

    /** @param written told now and then how many people are written */
    List<ListTable> tables(LongConsumer written) {
        return List.of(
                new ListTable(
                        "listed",
                        List.of(
                                "run_id",
                                "rank",
                                "individual_id",
                                "score",
                                "borough",
                                "bcu",
                                "age",
                                "under_18",
                                "incomplete",
                                "flags",
                                "assessment"),
                        "rank",
                        rows -> people(rows, written)),
                new ListTable(
                        "listed_points",
                        List.of("run_id", "crime_type", "individual_id", "points"),
                        "crime_type COLLATE \"C\", individual_id",
                        this::points),
                new ListTable(
                        "listed_touch",
                        List.of("touched", "id", "run_id", "last_rank", "ranks"),
                        "touched, id, last_rank",
                        this::touches));
    }

    private void people(CopyText rows, LongConsumer written) throws SQLException {
        for (int i = 0; i < ranked.size(); i++) {
            if (i % PEOPLE_PER_REPORT == 0) {
                written.accept(i);
            }
            person(ranked.get(i), i + 1, rows);
        }
    }

    private void person(ListedPerson person, int rank, CopyText row) throws SQLException {
        Individual individual = person.entry().individual();
        row.number(run)
                .number(rank)
                .text(individual.id())
                .number(person.entry().score())
                .text(individual.borough().label())
                .text(individual.borough().bcu().map(Bcu::name))
                .number(person.entry().ageOn(asOf))
                .truth(person.entry().under18On(asOf))
                .truth(person.incomplete())
                .array(person.flags())
                .line(person.json())
                .endRow();
    }

    /** In the order of the table's key, in which its index grows fastest. */
    private void points(CopyText rows) throws SQLException {
        List<PointsOfType> all = ranked.stream()
                .flatMap(person -> person.points().entrySet().stream()
                        .map(points -> new PointsOfType(
                                points.getKey(), person.entry().individual().id(), points.getValue())))
                .sorted(Comparator.comparing(PointsOfType::crimeType).thenComparing(PointsOfType::individual))
                .toList();
        for (PointsOfType points : all) {
            rows.number(run)
                    .text(points.crimeType())
                    .text(points.individual())
                    .number(points.points())
                    .endRow();
        }
    }

    private record PointsOfType(String crimeType, String individual, long points) {}

    private void touches(CopyText rows) throws SQLException {
        touches("RULE", ListedPerson::rules, rows);
        touches("WEIGHT", ListedPerson::weights, rows);
    }

    private void touches(String kind, Function<ListedPerson, Set<String>> touched, CopyText rows) throws SQLException {
        TreeMap<String, List<Integer>> ranks = new TreeMap<>();
        for (int i = 0; i < ranked.size(); i++) {
            for (String id : touched.apply(ranked.get(i))) {
                ranks.computeIfAbsent(id, first -> new ArrayList<>()).add(i + 1);
            }
        }
        for (String id : ranks.keySet()) {
            List<Integer> all = ranks.get(id);
            for (int from = 0; from < all.size(); from += RANKS_IN_A_ROW) {
                List<Integer> part = all.subList(from, Math.min(from + RANKS_IN_A_ROW, all.size()));
                rows.text(kind)
                        .text(id)
                        .number(run)
                        .number(part.get(part.size() - 1))
                        .array(part.stream().map(String::valueOf).toList())
                        .endRow();
            }
        }
    }
}
