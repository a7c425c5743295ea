package org.openvha.whatif.equality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.openvha.facts.Borough;
import org.openvha.facts.Demographics;
import org.openvha.facts.Individual;
import org.openvha.facts.Sex;
import org.openvha.whatif.CsvStamp;

class EqualityPropertiesTest {

    private static final CsvStamp STAMP = CsvStamp.of("vha-2024.01", Population.AS_OF);

    private static final LocalDate BASELINE = LocalDate.parse("2023-01-31");
    private static final LocalDate CANDIDATE = LocalDate.parse("2024-01-31");

    /** Somebody, apart from an id. */
    record Somebody(
            LocalDate born,
            Borough borough,
            Sex sex,
            EthnicCode code,
            boolean baseline,
            boolean candidate,
            boolean suspect) {}

    @Property(tries = 200)
    void the_groups_of_every_attribute_add_up_to_everybody(@ForAll("populations") List<Somebody> population) {
        EqualityImpact impact = impact(population, assessed(population));
        long listed = population.stream().filter(Somebody::baseline).count();
        long entrants = population.stream()
                .filter(somebody -> somebody.candidate() && !somebody.baseline())
                .count();
        long suspects = population.stream().filter(Somebody::suspect).count();
        assertThat(impact.attributes()).hasSize(Attribute.values().length).allSatisfy(attribute -> {
            assertThat(attribute.groups()).hasSameSizeAs(attribute.attribute().groups());
            assertThat(sum(attribute, group -> group.baseline().population().count()))
                    .isEqualTo(population.size());
            assertThat(sum(attribute, group -> group.candidate().population().count()))
                    .isEqualTo(population.size());
            assertThat(sum(attribute, group -> group.change().looks().people())).isEqualTo(population.size());
            assertThat(sum(attribute, group -> group.baseline().listed())).isEqualTo(listed);
            assertThat(sum(attribute, group -> group.change().entrants().count()))
                    .isEqualTo(entrants);
        });
        assertThat(impact.comparators())
                .singleElement()
                .satisfies(robbery -> assertThat(robbery.groups())
                        .allSatisfy((attribute, shares) -> assertThat(shares.stream()
                                        .mapToLong(share -> share.suspects().count())
                                        .sum())
                                .isEqualTo(suspects)));
    }

    @Property(tries = 100)
    void the_order_of_people_changes_no_byte(@ForAll("populations") List<Somebody> population, @ForAll Random shuffling)
            throws IOException {
        List<Assessed> shuffled = new ArrayList<>(assessed(population));
        Collections.shuffle(shuffled, shuffling);
        assertThat(bytes(impact(population, shuffled))).isEqualTo(bytes(impact(population, assessed(population))));
    }

    @Property(tries = 100)
    void what_is_not_available_is_never_written_as_a_number(@ForAll("populations") List<Somebody> population)
            throws IOException {
        assertThat(bytes(impact(population, assessed(population))))
                .doesNotContain("NaN", "Infinity", "Optional", "-0.000000");
    }

    @Property(tries = 100)
    void the_sides_changed_over_exchange_entrants_and_leavers(@ForAll("populations") List<Somebody> population) {
        List<Assessed> turned = assessed(population).stream()
                .map(assessed -> new Assessed(assessed.individual(), assessed.candidate(), assessed.baseline()))
                .toList();
        EqualityImpact impact = impact(population, assessed(population));
        EqualityImpact back = impact(population, turned);
        for (Attribute attribute : Attribute.values()) {
            for (int group = 0; group < attribute.groups().size(); group++) {
                ChangeImpact forth = impact.of(attribute).groups().get(group).change();
                assertThat(back.of(attribute).groups().get(group).change().leavers())
                        .isEqualTo(forth.entrants());
            }
        }
    }

    @Provide
    Arbitrary<List<Somebody>> populations() {
        Arbitrary<LocalDate> born = Arbitraries.integers()
                .between(0, 50 * 365)
                .map(days -> LocalDate.parse("1974-01-01").plusDays(days));
        Arbitrary<Boolean> truth = Arbitraries.of(true, false);
        return Combinators.combine(
                        born,
                        Arbitraries.of(Borough.class),
                        Arbitraries.of(Sex.class),
                        Arbitraries.of(EthnicCode.class),
                        truth,
                        truth,
                        truth)
                .as(Somebody::new)
                .list()
                .ofMaxSize(120);
    }

    private static List<Assessed> assessed(List<Somebody> population) {
        List<Assessed> people = new ArrayList<>();
        for (int i = 0; i < population.size(); i++) {
            Somebody somebody = population.get(i);
            people.add(new Assessed(
                    new Individual(id(i), somebody.born(), somebody.borough()),
                    somebody.baseline(),
                    somebody.candidate()));
        }
        return people;
    }

    private static EqualityImpact impact(List<Somebody> population, List<Assessed> people) {
        Map<String, Demographics> demographics = new HashMap<>();
        Set<String> suspects = new TreeSet<>();
        for (int i = 0; i < population.size(); i++) {
            Somebody somebody = population.get(i);
            if (somebody.code() != EthnicCode.NO_RECORD) {
                demographics.put(
                        id(i),
                        new Demographics(id(i), somebody.sex(), somebody.code().name()));
            }
            if (somebody.suspect()) {
                suspects.add(id(i));
            }
        }
        SortedMap<String, Set<String>> byType = new TreeMap<>(Map.of("ROBBERY", suspects));
        return EqualityAnalysis.of(people, BASELINE, CANDIDATE, demographics, byType);
    }

    private static String id(int number) {
        return "N" + (1000 + number);
    }

    private static String bytes(EqualityImpact impact) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        EqualityCsv.writeGroups(impact, STAMP, csv);
        EqualityCsv.writeComparators(impact, STAMP, csv);
        return EqualityJson.text(impact) + csv.toString(StandardCharsets.UTF_8);
    }

    private static long sum(AttributeImpact attribute, java.util.function.ToLongFunction<GroupImpact> count) {
        return attribute.groups().stream().mapToLong(count).sum();
    }
}
