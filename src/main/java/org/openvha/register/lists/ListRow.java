package org.openvha.register.lists;

import java.util.List;
import java.util.Optional;
import org.openvha.assessment.ListCsv;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;

/**
 * A person on a list.
 *
 * @param rank in the whole list; with a filter by crime type, by the points of these types
 * @param points the score; with a filter by crime type, the points of these types alone
 * @param score whole points, of everything
 */
public record ListRow(
        int rank,
        String individual,
        long points,
        long score,
        Borough borough,
        Optional<Bcu> bcu,
        int age,
        boolean under18,
        boolean incomplete,
        List<String> flags) {

    /** Writes the row as a line of {@code list.csv}. */
    public void writeTo(ListCsv csv) {
        csv.person(rank, individual, points, borough, age, under18);
    }
}
