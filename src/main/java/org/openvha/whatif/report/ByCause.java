package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.whatif.Moved;

/** People who move, counted by the changes that move them: bars for the largest groups, and a table of all. */
final class ByCause {

    private static final int MOST_DRAWN = 12;

    private record Group(List<String> causes, int count) {}

    private ByCause() {}

    /** @param css of the bars */
    static Optional<Figure> figure(String key, String title, List<Moved> moved, Names names, String css) {
        if (moved.isEmpty()) {
            return Optional.empty();
        }
        List<Group> groups = groups(moved);
        List<Bars.Bar> bars = groups.stream()
                .limit(MOST_DRAWN)
                .map(group -> new Bars.Bar(Say.capital(names.brief(group.causes())), group.count()))
                .toList();
        String drawn = groups.size() > MOST_DRAWN
                ? title + ": the " + MOST_DRAWN + " largest of " + Say.number(groups.size()) + " groups"
                : title;
        Bars.Bar largest = bars.get(0);
        String description = "One bar for each group of causes, largest first. The largest: " + largest.words() + ", "
                + Say.people(largest.count()) + ". The table has every group.";
        return Optional.of(new Figure(
                key + "-bars", drawn, description, Bars.of(bars, css), table(key, title, groups, moved.size(), names)));
    }

    private static Table table(String key, String title, List<Group> groups, int people, Names names) {
        List<List<String>> rows = new ArrayList<>();
        groups.forEach(group -> rows.add(List.of(
                Say.capital(names.causes(group.causes())),
                Say.number(group.count()),
                Say.share(group.count(), people))));
        return Table.of(
                key + "-causes",
                title,
                List.of(
                        Column.text("Changes that together move them"),
                        Column.number("People"),
                        Column.number("Share")),
                rows);
    }

    /** Largest first; of the same size, in the order of their causes. */
    private static List<Group> groups(List<Moved> moved) {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        moved.forEach(one -> counts.merge(one.causes(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .sorted(Comparator.comparingInt(Group::count)
                        .reversed()
                        .thenComparing(group -> String.join(" ", group.causes())))
                .toList();
    }
}
