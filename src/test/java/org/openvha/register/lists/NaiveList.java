package org.openvha.register.lists;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.openvha.register.lists.StoredList.Listed;

/** Filters and orders a list in memory, as plainly as the brief says it; what the SQL is held against. */
record NaiveList(List<Listed> people) {

    List<ListRow> read(ListFilter filter, ListOrder order, boolean descending) {
        Comparator<ListRow> by =
                switch (order) {
                    case RANK -> Comparator.comparing(ListRow::rank);
                    case AGE -> Comparator.comparing(ListRow::age);
                    case BOROUGH -> Comparator.comparing(row -> row.borough().label());
                    case INDIVIDUAL -> Comparator.comparing(ListRow::individual);
                };
        return ranked(filter).stream()
                .filter(row -> filter.bcu().isEmpty() || filter.bcu().equals(row.bcu()))
                .filter(row -> filter.borough().isEmpty() || filter.borough().get() == row.borough())
                .filter(row -> filter.under18().isEmpty() || filter.under18().get() == row.under18())
                .filter(row -> row.flags().containsAll(filter.flags()))
                .sorted((descending ? by.reversed() : by).thenComparing(ListRow::rank))
                .toList();
    }

    private List<ListRow> ranked(ListFilter filter) {
        List<Listed> ranked = filter.crimeTypes().isEmpty()
                ? people
                : people.stream()
                        .filter(person -> points(person, filter) > 0)
                        .sorted(Comparator.comparingLong((Listed person) -> -points(person, filter))
                                .thenComparing(person -> person.assessment().individual()))
                        .toList();
        return IntStream.range(0, ranked.size())
                .mapToObj(i -> row(i + 1, ranked.get(i), filter))
                .toList();
    }

    private static ListRow row(int rank, Listed person, ListFilter filter) {
        return new ListRow(
                rank,
                person.assessment().individual(),
                points(person, filter),
                person.assessment().score(),
                person.file().individual().borough(),
                person.file().individual().borough().bcu(),
                person.age(),
                person.age() < 18,
                person.file().incomplete(),
                person.flags());
    }

    private static long points(Listed person, ListFilter filter) {
        return filter.crimeTypes().isEmpty()
                ? person.assessment().score()
                : filter.crimeTypes().stream()
                        .mapToLong(type -> person.pointsByCrimeType().getOrDefault(type, 0L))
                        .sum();
    }
}
