package org.openvha.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts over HTTP. */
class LoadingTest {

    private static final String PERSON = "individual_id,date_of_birth,borough\nSECRET-1,2001-02-03,Camden\n";
    private static final String OFFENCES =
            "offence_id,individual_id,crime_report,offence_code,offence_date,recorded_on,role,domestic,borough\n";
    private static final String OFFENCE = "O1,SECRET-1,,8N,2024-01-05,2024-01-06,SUSPECT,false,Camden\n";

    @TempDir
    Path folder;

    private RunningService service;
    private Client client;

    @BeforeEach
    void start() {
        service = RunningService.start(Options.USUAL.withUploads(1, 2), folder);
        client = service.client;
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void a_zip_of_facts_is_loaded_once_and_changes_nothing_the_second_time() {
        byte[] zip = RunningService.zip(service.synthetic(500, 1));
        Answer first = client.postZip("/api/facts?whole=true", zip);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/loads/1");
        assertThat(first.json().at("/load/rows/individuals/accepted").intValue())
                .isEqualTo(500);
        Answer second = client.postZip("/api/facts?whole=true", zip);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().get("changed").booleanValue()).isFalse();
        assertThat(client.get("/api/loads").json().get("loads")).hasSize(1);
        assertThat(client.get("/api/loads/1").json()).isEqualTo(first.json().get("load"));
    }

    @Test
    void files_may_stand_in_one_folder_of_the_zip_beside_what_archivers_leave() {
        assertThat(load(Map.of(
                                "extract/individuals.csv",
                                PERSON,
                                "extract/offences.csv",
                                OFFENCES + OFFENCE,
                                "__MACOSX/extract/._offences.csv",
                                "x"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void refused_rows_are_listed_and_the_others_are_loaded() {
        Answer answer = load(Map.of("individuals.csv", PERSON, "offences.csv", OFFENCES + OFFENCE + "O2,SECRET-1,x\n"));
        assertThat(answer.json().at("/load/rows/offences/refused").intValue()).isEqualTo(1);
        assertThat(client.get(answer.json().at("/load/rejected").stringValue()).text())
                .startsWith("file,line,column,problem\noffences.csv,3,,")
                .hasLineCount(2);
    }

    @Test
    void a_fault_of_a_file_is_a_problem_with_its_finding() {
        Answer answer = load(Map.of("individuals.csv", PERSON));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().at("/findings/0/file").stringValue()).isEqualTo("offences.csv");
        assertThat(client.get("/api/loads").json().get("loads")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../individuals.csv",
                "/individuals.csv",
                "a/b/individuals.csv",
                "a\\..\\individuals.csv",
                "indi\u0000viduals.csv"
            })
    void a_file_of_the_zip_cannot_name_a_place(String name) throws IOException {
        Answer answer = load(Map.of(name, PERSON, "offences.csv", OFFENCES));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("bad-input");
        assertThat(left()).isEmpty();
    }

    @Test
    void what_is_no_zip_is_refused() {
        byte[] zip = zip(Map.of("individuals.csv", PERSON, "offences.csv", OFFENCES));
        byte[] cut = java.util.Arrays.copyOf(zip, zip.length / 2);
        for (byte[] body : new byte[][] {new byte[0], "no zip".getBytes(StandardCharsets.UTF_8), cut}) {
            assertThat(client.postZip("/api/facts", body).problem()).isEqualTo("bad-input");
        }
    }

    @Test
    void a_zip_with_a_damaged_byte_is_refused() {
        byte[] zip = zip(Map.of("individuals.csv", PERSON, "offences.csv", OFFENCES + OFFENCE));
        // Stored as they are, so that only the checksum can tell.
        byte[] stored = stored(PERSON, OFFENCES + OFFENCE);
        assertThat(client.postZip("/api/facts", stored).status()).isEqualTo(201);
        String text = new String(stored, StandardCharsets.ISO_8859_1);
        stored[text.indexOf("2024-01-05")] = '1';
        assertThat(client.postZip("/api/facts", stored).problem()).isEqualTo("bad-input");
        assertThat(client.postZip("/api/facts", zip).json().get("changed").booleanValue())
                .isFalse();
    }

    @Test
    void a_zip_that_is_too_large_is_refused_by_its_length_and_while_it_is_read() throws IOException {
        byte[] large = new byte[1024 * 1024 + 1];
        String declared = RawConnection.exchange(
                service.url(),
                "POST /api/facts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/zip\r\nContent-Length: "
                        + large.length + "\r\n" + client.authorizationHeader() + "\r\nExpect: 100-continue\r\n\r\n");
        assertThat(declared).contains("HTTP/1.1 413 ").contains("urn:openvha:problem:too-large");
        Answer streamed = client.send(
                "POST",
                "/api/facts",
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)),
                "Content-Type",
                "application/zip");
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(left()).isEmpty();
    }

    @Test
    void a_zip_that_unpacks_to_too_much_is_refused() throws IOException {
        Answer answer = load(Map.of("individuals.csv", PERSON, "offences.csv", OFFENCES + " ".repeat(2 * 1024 * 1024)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(left()).isEmpty();
    }

    @Test
    void a_single_fact_is_corrected_and_withdrawn() {
        load(Map.of("individuals.csv", PERSON, "offences.csv", OFFENCES + OFFENCE));
        Answer corrected = correct(
                "{\"file\":\"offences\",\"row\":{\"offence_id\":\"O1\",\"individual_id\":\"SECRET-1\",\"offence_code\":\"34B\",\"offence_date\":\"2024-01-05\",\"recorded_on\":\"2024-01-06\",\"role\":\"SUSPECT\",\"domestic\":\"false\",\"borough\":\"Camden\"}}");
        assertThat(corrected.status()).isEqualTo(201);
        assertThat(corrected.json().at("/load/changes/offences/superseded").intValue())
                .isEqualTo(1);
        Answer withdrawn = correct("{\"file\":\"offences\",\"id\":\"O1\",\"withdraw\":true}");
        assertThat(withdrawn.json().at("/load/changes/offences/withdrawn").intValue())
                .isEqualTo(1);
        assertThat(correct("{\"file\":\"offences\",\"id\":\"O1\",\"withdraw\":true}")
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                "{",
                "{\"file\":\"offences\"}",
                "{\"file\":\"offence\",\"id\":\"SECRET-9\",\"withdraw\":true}",
                "{\"file\":\"offences\",\"id\":\"SECRET-9\",\"withdraw\":\"true\"}",
                "{\"file\":\"offences\",\"id\":\"SECRET-9\",\"withdraw\":false}",
                "{\"file\":\"offences\",\"id\":7,\"withdraw\":true}",
                "{\"file\":\"offences\",\"row\":{\"offence_id\":7}}",
                "{\"file\":\"offences\",\"row\":{\"offence_id\":null}}",
                "{\"file\":\"offences\",\"row\":{\"SECRET-9\":\"x\"}}",
                "{\"file\":\"offences\",\"file\":\"offences\",\"row\":{}}",
                "{\"SECRET-9\":true}",
                "{\"file\":\"offences\",\"row\":{\"offence_id\":\"SECRET-9\",\"individual_id\":\"SECRET-8\"}}",
                "{\"file\":\"offences\",\"id\":\"SECRET-9\",\"withdraw\":true}",
                "{\"file\":\"individuals\",\"id\":\"SECRET-1\",\"withdraw\":true}",
                "{\"file\":\"offences\",\"id\":\"\\u0000\",\"withdraw\":true}",
                "{\"file\":\"offences\",\"row\":{\"offence_id\":\"O9\",\"individual_id\":\"\\u0000\"}}",
                "{\"file\":\"individuals\",\"row\":{\"individual_id\":\"N9\",\"date_of_birth\":\"SECRET\",\"borough\":\"Camden\"}}"
            })
    void a_correction_that_cannot_be_used_is_refused_without_naming_anybody(String body) {
        load(Map.of("individuals.csv", PERSON, "offences.csv", OFFENCES + OFFENCE));
        Answer answer = correct(body);
        assertThat(answer.status()).as("%s", answer).isIn(400, 422);
        assertThat(answer.text()).doesNotContain("SECRET");
        assertThat(client.get("/api/loads").json().get("loads")).hasSize(1);
    }

    private Answer correct(String body) {
        return client.post("/api/facts/corrections", body);
    }

    private Answer load(Map<String, String> files) {
        return client.postZip("/api/facts?whole=true", zip(files));
    }

    private static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : new TreeMap<>(files).entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private static byte[] stored(String individuals, String offences) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (String[] file : new String[][] {{"individuals.csv", individuals}, {"offences.csv", offences}}) {
                byte[] content = file[1].getBytes(StandardCharsets.UTF_8);
                java.util.zip.CRC32 sum = new java.util.zip.CRC32();
                sum.update(content);
                ZipEntry entry = new ZipEntry(file[0]);
                entry.setSize(content.length);
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    /** What was left of uploads once every request was dealt with. */
    private Path[] left() throws IOException {
        service.service().close();
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            return files.toArray(Path[]::new);
        }
    }
}
