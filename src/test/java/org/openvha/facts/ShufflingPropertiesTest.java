package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a folder holds, good rows and bad, the order of its rows and columns means nothing. */
class ShufflingPropertiesTest {

    private static final List<String> IDS = List.of("N1", "N2", "N3", "N4", "n:1", "", "N 5");
    private static final List<String> DATES = List.of("2023-01-31", "2023-02-01", "2022-12-31", "2023-02-30", "", "x");
    private static final Map<String, List<String>> VALUES = Map.of(
            "borough", List.of("Lambeth", "Barnet", "Lambth"),
            "crime_report", List.of("", "CR1", "a, \"b\"\r\nc\rd"),
            "offence_code", List.of("8N", "XX", ""),
            "role", List.of("SUSPECT", "VICTIM", "?"),
            "domestic", List.of("true", "false", "no"),
            "decision", List.of("UPHELD", "PENDING", "MAYBE"),
            "scope", List.of("OFFENCE", "INDIVIDUAL"),
            "kind", List.of("DIVERSION", "VISIT"),
            "sex", List.of("F", "M", "?"),
            "ethnicity", List.of("W1", "NS", "Z9"));

    @Property(tries = 150)
    void shuffling_rows_and_columns_changes_nothing_but_line_numbers(@ForAll long seed) {
        Random random = new Random(seed);
        Map<FactsFile, List<List<String>>> rows = folder(random);

        Facts inOrder = read(rows, columns -> columns);
        rows.values().forEach(file -> Collections.shuffle(file, random));
        Facts shuffled = read(rows, columns -> shuffled(columns, random));

        assertThat(shuffled.caseFiles()).isEqualTo(inOrder.caseFiles());
        assertThat(shuffled.demographics()).isEqualTo(inOrder.demographics());
        assertThat(new ArrayList<>(shuffled.demographics().keySet())).isSorted();
        assertThat(shuffled.report().factsDigest()).isEqualTo(inOrder.report().factsDigest());
        assertThat(shuffled.report().demographicsDigest())
                .isEqualTo(inOrder.report().demographicsDigest());
        assertThat(shuffled.report().rows()).isEqualTo(inOrder.report().rows());
        assertThat(shuffled.report().warnings()).isEqualTo(inOrder.report().warnings());
        assertThat(shuffled.report().unmatchedReviews())
                .isEqualTo(inOrder.report().unmatchedReviews());
        assertThat(withoutLines(shuffled)).isEqualTo(withoutLines(inOrder));
    }

    @Property(tries = 150)
    void rows_in_are_rows_accepted_and_rows_refused(@ForAll long seed) {
        Map<FactsFile, List<List<String>>> rows = folder(new Random(seed));

        Facts facts = read(rows, columns -> columns);

        for (FactsFile file : FactsFile.values()) {
            RowCounts counts = facts.report().rows().get(file);
            List<Refusal> refusals = facts.report().refusals().stream()
                    .filter(refusal -> refusal.file() == file)
                    .toList();
            assertThat(counts.in()).isEqualTo(rows.get(file).size());
            assertThat(counts.refused()).isEqualTo(refusals.size());
            assertThat(counts.accepted()).isEqualTo(counted(facts, file));
            assertThat(refusals.stream().map(Refusal::line).distinct()).hasSize(refusals.size());
            assertThat(refusals).isSortedAccordingTo(Comparator.comparingLong(Refusal::line));
        }
        String rejected = FolderFixture.rejected(facts.report().refusals());
        assertThat(rejected.lines()).hasSize(1 + facts.report().refusals().size());
    }

    private static long counted(Facts facts, FactsFile file) {
        Function<CaseFile, List<?>> part =
                switch (file) {
                    case INDIVIDUALS -> caseFile -> List.of(caseFile.individual());
                    case OFFENCES -> CaseFile::offences;
                    case INTELLIGENCE -> CaseFile::reports;
                    case CUSTODY -> CaseFile::custody;
                    case ACTIVITIES -> CaseFile::activities;
                    case REVIEWS -> CaseFile::reviews;
                    case DEMOGRAPHICS ->
                        caseFile -> facts.demographics()
                                        .containsKey(caseFile.individual().id())
                                ? List.of(caseFile)
                                : List.of();
                };
        return facts.caseFiles().stream().map(part).mapToLong(List::size).sum();
    }

    /** Refusals with the numbers of lines taken out, and which of identical rows was first forgotten with them. */
    private static List<String> withoutLines(Facts facts) {
        return facts.report().refusals().stream()
                .map(refusal -> refusal.file() + " " + refusal.column() + " "
                        + refusal.problem().replaceAll("on lines? [0-9, ]+", "on lines"))
                .sorted()
                .toList();
    }

    private static Map<FactsFile, List<List<String>>> folder(Random random) {
        Map<FactsFile, List<List<String>>> rows = new EnumMap<>(FactsFile.class);
        for (FactsFile file : FactsFile.values()) {
            rows.put(file, rows(file, random));
        }
        return rows;
    }

    private static List<List<String>> rows(FactsFile file, Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            rows.add(
                    file.columns().stream().map(column -> value(column, random)).toList());
            if (random.nextInt(4) == 0) {
                rows.add(rows.get(random.nextInt(rows.size())));
            }
        }
        return rows;
    }

    /** Mostly the first of the values, so that enough rows are good. */
    private static String value(String column, Random random) {
        List<String> values = VALUES.getOrDefault(column, column.endsWith("_id") ? IDS : other(column));
        int choice = random.nextInt(column.endsWith("_id") ? values.size() : values.size() * 4);
        return values.get(choice < values.size() ? choice : 0);
    }

    private static List<String> other(String column) {
        return switch (column) {
            case "theme" -> List.of("DRUGS", "WEAPONS", "x");
            case "source_evaluation" -> List.of("1", "2", "4");
            case "intelligence_assessment" -> List.of("A", "E", "F");
            default -> DATES;
        };
    }

    private static List<String> shuffled(List<String> columns, Random random) {
        List<String> shuffled = new ArrayList<>(columns);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private static Facts read(
            Map<FactsFile, List<List<String>>> rows, Function<List<String>, List<String>> columnOrder) {
        try {
            Path folder = Files.createTempDirectory("facts");
            FolderFixture fixture = new FolderFixture(folder);
            rows.forEach((file, lines) ->
                    fixture.holding(file.fileName(), text(file, columnOrder.apply(file.columns()), lines)));
            Facts facts = fixture.read();
            for (FactsFile file : FactsFile.values()) {
                Files.delete(folder.resolve(file.fileName()));
            }
            Files.delete(folder);
            return facts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(FactsFile file, List<String> order, List<List<String>> rows) {
        int[] places = order.stream().mapToInt(file.columns()::indexOf).toArray();
        StringBuilder text = new StringBuilder();
        Stream.concat(Stream.of(file.columns()), rows.stream())
                .map(row -> IntStream.of(places)
                        .mapToObj(row::get)
                        .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                        .toList())
                .forEach(row -> text.append(String.join(",", row)).append('\n'));
        return text.toString();
    }
}
