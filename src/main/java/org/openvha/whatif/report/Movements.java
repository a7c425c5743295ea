package org.openvha.whatif.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.openvha.whatif.Moved;

/**
 * People who move in the same way: why, counted, and who.
 *
 * @param key {@code entrants}, {@code leavers} or {@code rescored}
 * @param words about them all
 * @param byCause absent when there is nobody
 * @param details what opens the table of people
 */
record Movements(
        String key, String heading, String words, Optional<Figure> byCause, String details, Optional<Table> people) {

    private static final int MOST_SHOWN = 500;
    private static final int LARGEST_SHOWN = 20;

    private static final List<Column> COLUMNS = List.of(
            Column.text("Individual"),
            Column.number("Score before"),
            Column.number("Score after"),
            Column.number("Rank before"),
            Column.number("Rank after"),
            Column.text("Causes"));

    static Movements entrants(List<Moved> moved, Names names) {
        return new Movements(
                "entrants",
                "Who enters",
                people(moved, "enters the list", "enter the list"),
                ByCause.figure("entrants", "Those who enter, by cause", moved, names, "enter"),
                listed(moved, "everybody who enters"),
                table("entrants", "People who enter the list, by id", moved, MOST_SHOWN));
    }

    static Movements leavers(List<Moved> moved, Names names) {
        return new Movements(
                "leavers",
                "Who leaves",
                people(moved, "leaves the list", "leave the list"),
                ByCause.figure("leavers", "Those who leave, by cause", moved, names, "leave"),
                listed(moved, "everybody who leaves"),
                table("leavers", "People who leave the list, by id", moved, MOST_SHOWN));
    }

    static Movements rescored(List<Moved> moved, Names names) {
        List<Moved> largest = moved.stream()
                .sorted(Comparator.comparingLong(Movements::move).reversed().thenComparingInt(Moved::person))
                .limit(LARGEST_SHOWN)
                .toList();
        return new Movements(
                "rescored",
                "Who stays with another score",
                people(moved, "stays on the list with another score", "stay on the list with another score"),
                ByCause.figure("rescored", "Those who stay with another score, by cause", moved, names, "on"),
                "Show the " + (largest.size() == moved.size() ? Say.number(largest.size()) : LARGEST_SHOWN + " largest")
                        + " of these moves",
                table("rescored", "The largest moves of a score, largest first", largest, LARGEST_SHOWN));
    }

    private static long move(Moved moved) {
        return Math.abs(moved.candidate().score() - moved.baseline().score());
    }

    private static String people(List<Moved> moved, String one, String many) {
        return Say.capital(Say.people(moved.size(), one, many)) + ".";
    }

    private static String listed(List<Moved> moved, String everybody) {
        return moved.size() <= MOST_SHOWN
                ? "Show " + everybody + " (" + Say.number(moved.size()) + ")"
                : "Show the first " + MOST_SHOWN + " of " + Say.number(moved.size())
                        + "; moves.csv beside this page has all of them";
    }

    private static Optional<Table> table(String key, String caption, List<Moved> moved, int most) {
        return moved.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                        key + "-people",
                        caption,
                        COLUMNS,
                        moved.stream().limit(most).map(Movements::row).toList()));
    }

    private static List<String> row(Moved moved) {
        return List.of(
                moved.individual(),
                Say.number(moved.baseline().score()),
                Say.number(moved.candidate().score()),
                rank(moved.baselineRank()),
                rank(moved.candidateRank()),
                String.join(", ", moved.causes()));
    }

    private static String rank(int rank) {
        return rank == 0 ? "not listed" : Say.number(rank);
    }
}
