package org.openvha.register.runs;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongConsumer;
import org.openvha.facts.Bcu;
import org.openvha.facts.Individual;
import org.openvha.register.copy.CopyIns;
import org.openvha.register.copy.CopyText;

/** Copies the list of a run into the database, on the connection of the transaction that ends it. */
final class ListCopy {

    private static final int PEOPLE_PER_REPORT = 1000;

    private final Connection connection;
    private final long run;
    private final LocalDate asOf;

    ListCopy(Connection connection, long run, LocalDate asOf) {
        this.connection = connection;
        this.run = run;
        this.asOf = asOf;
    }

    /**
     * Writes everybody.
     *
     * @param ranked in order of rank
     * @param written told now and then how many people are written
     */
    void write(List<ListedPerson> ranked, LongConsumer written) throws SQLException {
        CopyIns.copy(
                connection,
                "listed (run_id, rank, individual_id, score, borough, bcu, age, under_18, incomplete, flags, assessment)",
                rows -> {
                    for (int i = 0; i < ranked.size(); i++) {
                        if (i % PEOPLE_PER_REPORT == 0) {
                            written.accept(i);
                        }
                        person(ranked.get(i), i + 1, rows);
                    }
                });
        CopyIns.copy(connection, "listed_points (run_id, crime_type, individual_id, points)", rows -> {
            for (PointsOfType points : inOrder(ranked)) {
                rows.number(run)
                        .text(points.crimeType())
                        .text(points.individual())
                        .number(points.points())
                        .endRow();
            }
        });
        written.accept(ranked.size());
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
    private static List<PointsOfType> inOrder(List<ListedPerson> people) {
        return people.stream()
                .flatMap(person -> person.points().entrySet().stream()
                        .map(points -> new PointsOfType(
                                points.getKey(), person.entry().individual().id(), points.getValue())))
                .sorted(Comparator.comparing(PointsOfType::crimeType).thenComparing(PointsOfType::individual))
                .toList();
    }

    private record PointsOfType(String crimeType, String individual, long points) {}
}
