package org.openvha.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;

class SameBytesTest {

    private static final List<CaseFile> PEOPLE = RandomCaseFiles.people(700, 11, AS_OF);

    @TempDir
    Path temporary;

    private Path facts;

    @BeforeEach
    void write_facts() throws IOException {
        facts = temporary.resolve("facts");
        FactsWriter.write(PEOPLE, facts);
        StringBuilder demographics = new StringBuilder("individual_id,sex,ethnicity\n");
        PEOPLE.forEach(person -> demographics.append(person.individual().id()).append(",F,W1\n"));
        Files.writeString(facts.resolve("demographics.csv"), demographics);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1,7", "1,1000", "2,1", "2,100", "3,64", "8,13"})
    void threads_and_chunks_never_change_a_byte(int threads, int chunk) {
        assertThat(lines(threads, chunk)).isEqualTo(lines(1, 100));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void the_order_of_rows_never_changes_a_byte(long seed) throws IOException {
        Map<String, String> before = assessed("before", 2);

        shuffleRows(new Random(seed));

        assertThat(assessed("after", 2)).isEqualTo(before);
    }

    @Test
    void people_are_never_mixed_up_between_threads() {
        Assessor assessor = new Assessor(VHA_2024, AS_OF);
        List<Assessment> alone = PEOPLE.stream().map(assessor::assess).toList();
        for (int round = 0; round < 20; round++) {
            List<Assessment> together = new ArrayList<>();
            new BulkAssessment(assessor, 8, 3).run(PEOPLE, assessment -> assessment, together::add, done -> {});
            assertThat(together).isEqualTo(alone);
        }
    }

    @Test
    void threads_never_change_a_file() throws IOException {
        assertThat(assessed("one", 1)).isEqualTo(assessed("three", 3));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void changing_anybodys_sex_and_ethnicity_changes_no_assessment_no_list_and_no_digest_of_facts(long seed)
            throws IOException {
        Map<String, String> before = assessed("before", 2);

        writeDemographics(new Random(seed));

        Map<String, String> after = assessed("after", 2);
        assertThat(after.get(ResultFolder.ASSESSMENTS)).isEqualTo(before.get(ResultFolder.ASSESSMENTS));
        assertThat(after.get(ResultFolder.LIST)).isEqualTo(before.get(ResultFolder.LIST));
        assertThat(lineOf("factsDigest", after)).isEqualTo(lineOf("factsDigest", before));
        assertThat(lineOf("resultDigest", after)).isEqualTo(lineOf("resultDigest", before));
        assertThat(lineOf("demographicsDigest", after)).isNotEqualTo(lineOf("demographicsDigest", before));
    }

    private static String lineOf(String key, Map<String, String> files) {
        return files.get(ResultFolder.RECEIPT)
                .lines()
                .filter(line -> line.contains("\"" + key + "\""))
                .findFirst()
                .orElseThrow();
    }

    /** Some people with a random sex and ethnicity, the others with none. */
    private void writeDemographics(Random random) throws IOException {
        List<String> sexes = List.of("F", "M", "X", "U");
        List<String> ethnicities = List.of("W1", "W3", "M1", "A1", "A4", "B1", "B2", "B9", "O1", "O2", "NS");
        StringBuilder rows = new StringBuilder("individual_id,sex,ethnicity\n");
        for (CaseFile person : PEOPLE) {
            if (random.nextInt(5) > 0) {
                rows.append(person.individual().id())
                        .append(',')
                        .append(sexes.get(random.nextInt(sexes.size())))
                        .append(',')
                        .append(ethnicities.get(random.nextInt(ethnicities.size())))
                        .append('\n');
            }
        }
        Files.writeString(facts.resolve("demographics.csv"), rows);
    }

    @Test
    void locale_and_time_zone_never_change_a_byte() throws IOException {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Map<String, String> before = assessed("before", 2);
        String words = words();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(assessed("egypt", 2)).isEqualTo(before);
            assertThat(words()).isEqualTo(words);
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(assessed("turkey", 2)).isEqualTo(before);
            assertThat(words()).isEqualTo(words);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private String words() {
        return Explanation.inWords(PEOPLE.get(3), VHA_2024, AS_OF, 100);
    }

    private String lines(int threads, int chunk) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new BulkAssessment(new Assessor(VHA_2024, AS_OF), threads, chunk)
                .run(PEOPLE, AssessmentJson::line, bytes::writeBytes, done -> {});
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private Map<String, String> assessed(String name, int threads) throws IOException {
        ResultFolder folder = ResultFolder.prepare(temporary.resolve(name));
        new FolderAssessment(VHA_2024, AS_OF, threads, false)
                .run(FactsFolder.read(facts, rows -> {}), folder, done -> {});
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> written = Files.list(folder.path())) {
            for (Path file : written.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return files;
    }

    private void shuffleRows(Random random) throws IOException {
        try (Stream<Path> files = Files.list(facts)) {
            for (Path file : files.sorted().toList()) {
                List<String> rows = new ArrayList<>(Files.readAllLines(file));
                Collections.shuffle(rows.subList(1, rows.size()), random);
                Files.writeString(file, String.join("\n", rows) + "\n");
            }
        }
    }
}
