package org.openvha.register.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.openvha.register.lists.ListFilter.NONE;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.document.BadInputException;
import org.openvha.facts.Bcu;
import org.openvha.facts.Borough;
import org.openvha.fixtures.TestDatabase;
import org.openvha.register.lists.StoredList.Listed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists read from a real PostgreSQL, beside the same lists filtered in memory. */
class ListsTest {

    private static Lists lists;
    private static StoredList large;
    private static StoredList small;

    @BeforeAll
    static void write_two_lists_beside_each_other() {
        DataSource database = TestDatabase.fresh();
        lists = new Lists(database);
        large = StoredList.of(database, 1500, 5);
        small = StoredList.of(database, 90, 6);
    }

    @Test
    void the_lists_are_worth_filtering() {
        assertThat(large.people()).hasSizeGreaterThan(200);
        assertThat(small.people()).hasSizeBetween(10, 80);
        assertThat(scores())
                .as("some scores are tied")
                .hasSizeLessThan(large.people().size());
        assertThat(large.people().stream().filter(person -> person.age() < 18)).hasSizeGreaterThan(10);
    }

    static Stream<ListFilter> each_filter_alone() {
        return Stream.of(
                        Stream.of(NONE),
                        Stream.of(Bcu.values()).map(bcu -> with(Optional.of(bcu), Optional.empty())),
                        Stream.of(Borough.values()).map(borough -> with(Optional.empty(), Optional.of(borough))),
                        lists.crimeTypes(large.run()).stream().map(type -> withCrimeTypes(Set.of(type))),
                        Stream.of(true, false).map(ListsTest::withUnder18),
                        flags().stream().map(flag -> withFlags(Set.of(flag))))
                .flatMap(filters -> filters);
    }

    @ParameterizedTest
    @MethodSource
    void each_filter_alone(ListFilter filter) {
        for (ListOrder order : ListOrder.values()) {
            sameAsInMemory(filter, order, false);
            sameAsInMemory(filter, order, true);
        }
    }

    @Test
    void filters_together_leave_whom_all_of_them_leave() {
        Random random = new Random(20240131);
        int someLeft = 0;
        for (int round = 0; round < 300; round++) {
            ListFilter filter = any(random);
            ListOrder order = ListOrder.values()[random.nextInt(ListOrder.values().length)];
            someLeft += sameAsInMemory(filter, order, random.nextBoolean()).isEmpty() ? 0 : 1;
        }
        assertThat(someLeft).as("filters that leave somebody").isGreaterThan(100);
    }

    @ParameterizedTest
    @EnumSource(ListOrder.class)
    void pages_put_together_are_the_whole_list_whatever_their_size(ListOrder order) {
        for (ListFilter filter :
                List.of(NONE, withUnder18(true), withCrimeTypes(Set.of("ROBBERY", "KNIFE_POSSESSION")))) {
            List<ListRow> whole = all(small, filter, order, true);
            for (int size = 1; size <= whole.size() + 1; size++) {
                assertThat(pages(filter, order, size)).isEqualTo(whole);
            }
        }
    }

    @Test
    void a_page_beyond_the_end_is_empty_and_still_says_how_many_there_are() {
        ListPage page = lists.page(small.run(), NONE, ListOrder.RANK, false, 1000, 10);

        assertThat(page).isEqualTo(new ListPage(List.of(), 1000, small.people().size()));
    }

    @Test
    void a_page_starts_no_earlier_than_the_list_and_holds_somebody() {
        assertThatThrownBy(() -> lists.page(small.run(), NONE, ListOrder.RANK, false, -1, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> lists.page(small.run(), NONE, ListOrder.RANK, false, 0, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void points_by_crime_type_are_those_of_the_contributions_in_the_stored_explanation() {
        for (String type : lists.crimeTypes(large.run())) {
            Map<String, Long> points = new HashMap<>();
            all(large, withCrimeTypes(Set.of(type)), ListOrder.RANK, false)
                    .forEach(row -> points.put(row.individual(), row.points()));

            assertThat(points).isEqualTo(pointsInStoredExplanations(type));
        }
    }

    @Test
    void the_crime_types_are_those_that_gave_points_in_order_of_code_points() {
        assertThat(lists.crimeTypes(large.run()))
                .isEqualTo(large.people().stream()
                        .flatMap(person -> person.pointsByCrimeType().entrySet().stream())
                        .filter(points -> points.getValue() > 0)
                        .map(Map.Entry::getKey)
                        .distinct()
                        .sorted()
                        .toList())
                .hasSizeGreaterThan(3);
    }

    @Test
    void other_filters_do_not_change_the_rank_by_crime_type() {
        Set<String> robbery = Set.of("ROBBERY");
        Map<String, Integer> ranks = new HashMap<>();
        all(large, withCrimeTypes(robbery), ListOrder.RANK, false)
                .forEach(row -> ranks.put(row.individual(), row.rank()));
        ListFilter children = new ListFilter(Optional.empty(), Optional.empty(), robbery, Optional.of(true), Set.of());

        assertThat(all(large, children, ListOrder.RANK, false))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.rank()).isEqualTo(ranks.get(row.individual())))
                .anySatisfy(row -> assertThat(row.rank()).isGreaterThan(1));
    }

    @Test
    void an_explanation_is_read_byte_for_byte_as_it_was_written() {
        for (Listed person : small.people()) {
            assertThat(lists.assessment(small.run(), person.assessment().individual())
                            .orElseThrow())
                    .isEqualTo(person.json().getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void an_explanation_is_of_that_run_and_of_that_person_only() {
        String listed = small.people().get(0).assessment().individual();

        assertThat(lists.assessment(small.run() + 1000, listed)).isEmpty();
        assertThat(lists.assessment(small.run(), "NOBODY")).isEmpty();
        assertThat(lists.person(small.run(), "NOBODY")).isEmpty();
    }

    @Test
    void a_person_is_found_as_the_list_shows_them() {
        for (ListRow row : all(small, NONE, ListOrder.RANK, false)) {
            assertThat(lists.person(small.run(), row.individual())).contains(row);
        }
    }

    @Test
    void no_simulation_is_in_force() {
        assertThat(lists.inForce()).isEmpty();
    }

    @Test
    void a_text_in_a_filter_is_never_sql() {
        String quote = "' OR true --";

        assertThat(all(large, withCrimeTypes(Set.of(quote)), ListOrder.RANK, false))
                .isEmpty();
        assertThat(all(large, withFlags(Set.of(quote, "{a,b}", "\"")), ListOrder.RANK, false))
                .isEmpty();
        assertThat(lists.assessment(large.run(), quote)).isEmpty();
    }

    @Test
    void a_zero_character_is_refused_in_a_filter_and_nobodys_id() {
        assertThatThrownBy(() -> withFlags(Set.of("U18-01\0")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("zero character");
        assertThat(lists.assessment(large.run(), "N000001\0")).isEmpty();
        assertThat(lists.person(large.run(), "\0")).isEmpty();
    }

    @Test
    void a_reader_who_stops_early_leaves_everything_as_it_was() {
        for (int round = 0; round < 30; round++) {
            assertThatThrownBy(() -> lists.all(large.run(), NONE, ListOrder.RANK, false, row -> {
                        throw new IllegalArgumentException("enough");
                    }))
                    .hasMessage("enough");
        }
        assertThat(all(large, NONE, ListOrder.RANK, false)).hasSameSizeAs(large.people());
    }

    private static List<ListRow> sameAsInMemory(ListFilter filter, ListOrder order, boolean descending) {
        List<ListRow> expected = new NaiveList(large.people()).read(filter, order, descending);

        assertThat(all(large, filter, order, descending)).isEqualTo(expected);
        assertThat(lists.page(large.run(), filter, order, descending, 3, 7))
                .isEqualTo(new ListPage(expected.stream().skip(3).limit(7).toList(), 3, expected.size()));
        return expected;
    }

    private static List<ListRow> all(StoredList list, ListFilter filter, ListOrder order, boolean descending) {
        List<ListRow> rows = new ArrayList<>();
        lists.all(list.run(), filter, order, descending, rows::add);
        return rows;
    }

    private static List<ListRow> pages(ListFilter filter, ListOrder order, int size) {
        List<ListRow> rows = new ArrayList<>();
        ListPage page;
        do {
            page = lists.page(small.run(), filter, order, true, rows.size(), size);
            rows.addAll(page.rows());
        } while (!page.rows().isEmpty());
        return rows;
    }

    private static Map<String, Long> pointsInStoredExplanations(String crimeType) {
        Map<String, Long> points = new HashMap<>();
        for (Listed person : large.people()) {
            String individual = person.assessment().individual();
            JsonNode stored = JsonMapper.shared()
                    .readTree(lists.assessment(large.run(), individual).orElseThrow());
            for (JsonNode contribution : stored.get("contributions")) {
                if (contribution.has("crimeType")
                        && contribution.get("crimeType").asString().equals(crimeType)) {
                    points.merge(individual, contribution.get("points").asLong(), Long::sum);
                }
            }
        }
        points.values().removeIf(sum -> sum == 0);
        return points;
    }

    private static Set<Long> scores() {
        Set<Long> scores = new HashSet<>();
        large.people().forEach(person -> scores.add(person.assessment().score()));
        return scores;
    }

    private static Set<String> flags() {
        Set<String> flags = new HashSet<>(Set.of("NO-SUCH-FLAG"));
        large.people().forEach(person -> flags.addAll(person.flags()));
        return flags;
    }

    private static ListFilter any(Random random) {
        List<String> types = new ArrayList<>(lists.crimeTypes(large.run()));
        types.removeIf(type -> random.nextInt(4) > 0);
        List<String> flags = new ArrayList<>(flags());
        flags.removeIf(flag -> random.nextInt(6) > 0);
        return new ListFilter(
                random.nextInt(4) > 0 ? Optional.empty() : Optional.of(Bcu.values()[random.nextInt(12)]),
                random.nextInt(8) > 0 ? Optional.empty() : Optional.of(Borough.values()[random.nextInt(33)]),
                Set.copyOf(types),
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of(random.nextBoolean()),
                Set.copyOf(flags));
    }

    private static ListFilter with(Optional<Bcu> bcu, Optional<Borough> borough) {
        return new ListFilter(bcu, borough, Set.of(), Optional.empty(), Set.of());
    }

    private static ListFilter withCrimeTypes(Set<String> types) {
        return new ListFilter(Optional.empty(), Optional.empty(), types, Optional.empty(), Set.of());
    }

    private static ListFilter withUnder18(boolean under18) {
        return new ListFilter(Optional.empty(), Optional.empty(), Set.of(), Optional.of(under18), Set.of());
    }

    private static ListFilter withFlags(Set<String> flags) {
        return new ListFilter(Optional.empty(), Optional.empty(), Set.of(), Optional.empty(), flags);
    }
}
