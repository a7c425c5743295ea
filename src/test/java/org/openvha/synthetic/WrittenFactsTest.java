package org.openvha.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.facts.ActivityKind;
import org.openvha.facts.Borough;
import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.ReviewScope;
import org.openvha.facts.Role;
import org.openvha.facts.Sex;
import org.openvha.facts.Theme;

/** Every row is one that the interchange contract, section 1, accepts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WrittenFactsTest {

    private static final Set<String> ETHNICITIES = Set.of(
            "W1", "W2", "W9", "M1", "M2", "M3", "M9", "A1", "A2", "A3", "A9", "B1", "B2", "B9", "O1", "O9", "NS");

    @TempDir
    static Path folder;

    private final Set<String> people = new HashSet<>();

    @BeforeAll
    void make_people() throws IOException {
        new SyntheticLondon(4_000, 7).writeTo(folder, done -> {});
        for (NamedCsvRecord row : rows("individuals.csv")) {
            people.add(row.getField("individual_id"));
        }
    }

    @Test
    void there_are_as_many_people_as_asked_for() {
        assertThat(people).hasSize(4_000).contains("N000001", "N004000");
    }

    @Test
    void every_person_has_a_birthday_and_a_borough() throws IOException {
        for (NamedCsvRecord row : rows("individuals.csv")) {
            assertThat(LocalDate.parse(row.getField("date_of_birth")))
                    .isBefore(SyntheticLondon.AS_OF.minusYears(10).plusDays(1));
            assertThat(Borough.labelled(row.getField("borough"))).isPresent();
        }
    }

    @Test
    void offences_hold_values_of_the_contract() throws IOException {
        for (NamedCsvRecord row : rows("offences.csv")) {
            assertIds(row, "offence_id", "O\\d{7}");
            assertThat(row.getField("crime_report")).matches("(CR\\d{7})?");
            assertThat(row.getField("offence_code")).matches("\\d+(\\.\\d+)?[A-Z]?");
            assertRecorded(row, "offence_date");
            assertOneOf(Role.values(), row.getField("role"));
            assertThat(row.getField("domestic")).isIn("true", "false");
            assertThat(Borough.labelled(row.getField("borough"))).isPresent();
        }
        assertUnique("offences.csv", "offence_id");
    }

    @Test
    void intelligence_holds_values_of_the_contract() throws IOException {
        for (NamedCsvRecord row : rows("intelligence.csv")) {
            assertIds(row, "report_id", "R\\d{7}");
            assertOneOf(Theme.values(), row.getField("theme"));
            assertRecorded(row, "report_date");
            assertThat(row.getField("source_evaluation")).isIn("1", "2", "3");
            assertOneOf(IntelligenceAssessment.values(), row.getField("intelligence_assessment"));
        }
        assertUnique("intelligence.csv", "report_id");
    }

    @Test
    void custody_ends_after_it_began() throws IOException {
        for (NamedCsvRecord row : rows("custody.csv")) {
            assertIds(row, "custody_id", "C\\d{6}");
            assertRecorded(row, "from");
            if (!row.getField("to").isEmpty()) {
                assertThat(LocalDate.parse(row.getField("to"))).isAfter(LocalDate.parse(row.getField("from")));
            }
        }
        assertUnique("custody.csv", "custody_id");
    }

    @Test
    void activities_hold_values_of_the_contract() throws IOException {
        for (NamedCsvRecord row : rows("activities.csv")) {
            assertIds(row, "activity_id", "A\\d{7}");
            assertOneOf(ActivityKind.values(), row.getField("kind"));
            assertRecorded(row, "date");
        }
        assertUnique("activities.csv", "activity_id");
    }

    @Test
    void reviews_of_an_offence_name_one_of_the_same_person_and_the_others_none() throws IOException {
        Map<String, String> offenders = new HashMap<>();
        for (NamedCsvRecord row : rows("offences.csv")) {
            offenders.put(row.getField("offence_id"), row.getField("individual_id"));
        }
        for (NamedCsvRecord row : rows("reviews.csv")) {
            assertIds(row, "review_id", "V\\d{6}");
            if (ReviewScope.valueOf(row.getField("scope")) == ReviewScope.OFFENCE) {
                assertThat(offenders.get(row.getField("offence_id"))).isEqualTo(row.getField("individual_id"));
            } else {
                assertThat(row.getField("offence_id")).isEmpty();
            }
        }
        assertUnique("reviews.csv", "review_id");
    }

    @Test
    void only_pending_reviews_have_no_decision_date() throws IOException {
        for (NamedCsvRecord row : rows("reviews.csv")) {
            boolean pending = ReviewDecision.valueOf(row.getField("decision")) == ReviewDecision.PENDING;
            assertThat(row.getField("decided_on").isEmpty()).isEqualTo(pending);
            assertThat(LocalDate.parse(row.getField("recorded_on"))).isNotNull();
        }
    }

    @Test
    void everybody_has_demographics_in_codes_of_the_contract() throws IOException {
        Set<String> monitored = new HashSet<>();
        for (NamedCsvRecord row : rows("demographics.csv")) {
            monitored.add(row.getField("individual_id"));
            assertOneOf(Sex.values(), row.getField("sex"));
            assertThat(row.getField("ethnicity")).isIn(ETHNICITIES);
        }
        assertThat(monitored).isEqualTo(people);
    }

    private void assertIds(NamedCsvRecord row, String column, String pattern) {
        assertThat(row.getField(column)).matches(pattern);
        assertThat(people).contains(row.getField("individual_id"));
    }

    private static void assertRecorded(NamedCsvRecord row, String column) {
        assertThat(LocalDate.parse(row.getField("recorded_on")))
                .isAfterOrEqualTo(LocalDate.parse(row.getField(column)));
    }

    private static void assertOneOf(Enum<?>[] values, String written) {
        assertThat(Arrays.stream(values).map(Enum::name)).contains(written);
    }

    private static void assertUnique(String file, String column) throws IOException {
        assertThat(rows(file).stream().map(row -> row.getField(column)))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    private static List<NamedCsvRecord> rows(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(folder.resolve(file));
                Stream<NamedCsvRecord> rows = reader.stream()) {
            return rows.toList();
        }
    }
}
