package org.openvha.register.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openvha.document.BadInputException;
import org.openvha.facts.Facts;

class ZippedFactsTest {

    private static final String INDIVIDUALS = "individual_id,date_of_birth,borough\nN1,2005-03-01,Lambeth\n";
    private static final String OFFENCES =
            "offence_id,individual_id,crime_report,offence_code,offence_date,recorded_on,role,"
                    + "domestic,borough\nO1,N1,CR1,8N,2023-05-01,2023-05-02,SUSPECT,false,Hackney\n";

    @TempDir
    private Path temporary;

    private Path unpacked;
    private Path packed;

    @BeforeEach
    void places() {
        unpacked = temporary.resolve("a").resolve("unpacked");
        packed = temporary.resolve("facts.zip");
    }

    @AfterEach
    void nothing_stays_behind_or_is_written_elsewhere() throws IOException {
        try (var files = Files.walk(temporary)) {
            assertThat(files.filter(Files::isRegularFile)).isSubsetOf(List.of(packed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "facts/", "my facts/"})
    void files_at_the_top_or_in_one_folder_are_read(String folder) throws IOException {
        Facts facts = read(zip(Map.of(folder + "individuals.csv", INDIVIDUALS, folder + "offences.csv", OFFENCES)));

        assertThat(facts.caseFiles())
                .singleElement()
                .satisfies(file -> assertThat(file.offences()).hasSize(1));
        assertThat(facts.report().warnings()).isEmpty();
    }

    @Test
    void while_it_is_read_only_the_owner_may_look() throws IOException {
        write(zip(good()));

        new ZippedFacts(unpacked, new ZipLimits(10_000, 20)).read(packed, rows -> {
            try (var folders = Files.list(unpacked)) {
                assertThat(folders.toList())
                        .singleElement()
                        .satisfies(folder -> assertThat(Files.getPosixFilePermissions(folder))
                                .isEqualTo(PosixFilePermissions.fromString("rwx------")));
            } catch (IOException failed) {
                throw new AssertionError(failed);
            }
        });
    }

    @Test
    void folders_and_what_a_mac_adds_are_passed_over() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("facts/", "");
        files.put("facts/individuals.csv", INDIVIDUALS);
        files.put("facts/offences.csv", OFFENCES);
        files.put("facts/notes.txt", "x");
        files.put("__MACOSX/facts/._offences.csv", "x");

        assertThat(read(zip(files)).report().warnings()).isEmpty();
    }

    @Test
    void a_csv_file_of_another_name_is_warned_of_and_not_unpacked() throws IOException {
        Map<String, String> files = good();
        files.put("custdy.csv", "x");
        files.put("Übersicht \u202E.CSV", "x");

        assertThat(read(zip(files)).report().warnings())
                .hasSize(2)
                .anySatisfy(warning -> assertThat(warning).contains("'custdy.csv'", "custody.csv if"));
    }

    @Test
    void a_missing_file_is_named_as_it_is_for_a_folder() throws IOException {
        byte[] zip = zip(Map.of("individual.csv", INDIVIDUALS, "offences.csv", OFFENCES));

        refused(zip, "individuals.csv: the file is missing", "Call 'individual.csv' so");
        refused(zip(Map.of()), "individuals.csv: the file is missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../individuals.csv",
                "facts/../../individuals.csv",
                "/individuals.csv",
                "./individuals.csv",
                "..\\individuals.csv",
                "C:individuals.csv",
                "facts//individuals.csv",
                "..",
                "../"
            })
    void a_path_that_leads_out_is_refused(String path) throws IOException {
        Map<String, String> files = good();
        files.put(path, INDIVIDUALS);

        refused(zip(files), "leads out of it");
    }

    @Test
    void folders_within_folders_are_refused() throws IOException {
        refused(
                zip(Map.of("a/b/individuals.csv", INDIVIDUALS, "a/b/offences.csv", OFFENCES)),
                "folders within folders");
    }

    @Test
    void files_in_several_folders_are_refused() throws IOException {
        refused(zip(Map.of("a/individuals.csv", INDIVIDUALS, "b/offences.csv", OFFENCES)), "in several folders");
        refused(zip(Map.of("individuals.csv", INDIVIDUALS, "b/offences.csv", OFFENCES)), "in several folders");
    }

    @Test
    void more_bytes_than_the_limit_are_refused_whatever_the_zip_says_of_their_number() throws IOException {
        Map<String, String> files = good();
        files.put("custody.csv", "0".repeat(5_000_000));
        byte[] zip = zip(files);
        assertThat(zip.length).isLessThan(10_000);

        refused(zip, "more than 10000 bytes");
        for (byte[] header : new byte[][] {{'P', 'K', 1, 2}, {'P', 'K', 7, 8}}) {
            byte[] lying = zip.clone();
            int size = header[2] == 1 ? 24 : 12;
            for (int at = indexOf(lying, header, 0); at >= 0; at = indexOf(lying, header, at + 1)) {
                Arrays.fill(lying, at + size, at + size + 4, (byte) 1);
            }
            refused(lying, "zip");
        }
    }

    @Test
    void more_files_than_the_limit_are_refused() throws IOException {
        Map<String, String> files = good();
        for (int i = 0; i < 20; i++) {
            files.put(i + ".csv", "");
        }

        refused(zip(files), "more than 20 files");
    }

    @Test
    void a_table_of_files_that_is_too_large_is_refused_before_it_is_read() throws IOException {
        byte[] zip = zip(good());
        int end = indexOf(zip, new byte[] {'P', 'K', 5, 6}, 0);
        Arrays.fill(zip, end + 12, end + 15, (byte) 0xFF);

        refused(zip, "more than 20 files");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "PK", "individual_id,date_of_birth,borough\n"})
    void what_is_no_zip_is_refused(String text) throws IOException {
        refused(text.getBytes(StandardCharsets.UTF_8), "This is no zip");
    }

    @Test
    void a_zip_cut_short_anywhere_is_refused() throws IOException {
        byte[] zip = zip(good());
        for (int length = 0; length < zip.length; length++) {
            refused(Arrays.copyOf(zip, length), "This is no zip");
        }
    }

    @Test
    void a_zip_with_a_byte_changed_is_refused_or_says_the_same() throws IOException {
        byte[] zip = zip(good());
        Facts facts = read(zip);
        int refused = 0;
        for (int at = 0; at < zip.length; at++) {
            byte[] damaged = zip.clone();
            damaged[at] ^= 1;
            try {
                assertThat(read(damaged).caseFiles()).isEqualTo(facts.caseFiles());
            } catch (BadInputException damage) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(zip.length / 3);
    }

    @Test
    void an_encrypted_zip_is_refused() throws IOException {
        byte[] zip = zip(good());
        for (int at = indexOf(zip, new byte[] {'P', 'K', 1, 2}, 0);
                at >= 0;
                at = indexOf(zip, new byte[] {'P', 'K', 1, 2}, at + 1)) {
            zip[at + 8] |= 1;
        }

        refused(zip, "without a password");
    }

    @Test
    void a_file_that_is_there_twice_is_refused() throws IOException {
        Map<String, String> files = good();
        files.put("offencez.csv", OFFENCES);
        String bytes = new String(zip(files), StandardCharsets.ISO_8859_1).replace("offencez", "offences");

        refused(bytes.getBytes(StandardCharsets.ISO_8859_1), "offences.csv twice");
    }

    private static Map<String, String> good() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("individuals.csv", INDIVIDUALS);
        files.put("offences.csv", OFFENCES);
        return files;
    }

    private void refused(byte[] zip, String... words) {
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(BadInputException.class)
                .hasMessageContainingAll(words)
                .hasMessageNotContaining(temporary.toString());
    }

    private Facts read(byte[] zip) throws IOException {
        write(zip);
        return new ZippedFacts(unpacked, new ZipLimits(10_000, 20)).read(packed, rows -> {});
    }

    private void write(byte[] zip) throws IOException {
        Files.write(packed, zip);
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] part, int from) {
        for (int at = from; at + part.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        return -1;
    }
}
