package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, end to end, by the built program as a process: from nothing to an explained list. */
class MainJobIT {

    @TempDir
    private static Path folder;

    private static Launcher vha;

    @BeforeAll
    static void make_facts_and_assess_them() throws Exception {
        vha = Launcher.in(folder);
        vha.run("synthesise", "--individuals", "1500", "--seed", "7", "--out", "facts")
                .expect(0);
        assess(vha, "results").expect(0);
    }

    @Test
    void everybody_is_assessed_and_the_list_is_ranked() throws Exception {
        List<String> assessments = lines("results/assessments.ndjson");
        List<String> list = lines("results/list.csv");

        assertThat(assessments).hasSize(1500);
        assertThat(assessments.stream().filter(line -> line.contains("\"outcome\":\"INCLUDED\"")))
                .isNotEmpty()
                .hasSize(list.size() - 1);
        assertThat(list.get(0)).isEqualTo("rank,individual_id,score,borough,bcu,age,under_18");
        assertThat(list.get(1)).startsWith("1,");
        assertThat(lines("results/rejected.csv")).containsExactly("file,line,column,problem");
    }

    @Test
    void the_receipt_holds_the_digest_of_the_assessments() throws Exception {
        byte[] bytes = Files.readAllBytes(folder.resolve("results/assessments.ndjson"));
        String digest =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));

        assertThat(Files.readString(folder.resolve("results/receipt.json")))
                .contains("\"resultDigest\" : \"sha256:" + digest + "\"")
                .contains("\"mode\" : \"simulation\"");
    }

    @Test
    void what_is_printed_is_a_simulation_and_nothing_else_is_printed() throws Exception {
        Launcher.Ended ended = assess(vha, "printed").expect(0);

        assertThat(ended.out()).startsWith("SIMULATION").contains("1,500").contains("printed/list.csv");
        assertThat(ended.err()).isEmpty();
    }

    @Test
    void one_and_two_threads_other_locales_and_time_zones_give_the_same_bytes() throws Exception {
        assess(vha, "one-thread", "--threads", "1").expect(0);
        assess(
                        vha.with("LC_ALL", "tr_TR.UTF-8")
                                .with("TZ", "Pacific/Kiritimati")
                                .withJava("-Duser.language=tr -Duser.country=TR -Duser.timezone=Pacific/Kiritimati"),
                        "elsewhere",
                        "--threads",
                        "2")
                .expect(0);

        assertSameResults("one-thread");
        assertSameResults("elsewhere");
    }

    @Test
    void a_newer_jdk_gives_the_same_bytes_and_no_warning() throws Exception {
        Optional<Path> newer = newerJdk();
        Assumptions.assumeTrue(newer.isPresent(), "there is no newer JDK below /usr/lib/jvm");
        Launcher onNewer = vha.with("JAVA_HOME", newer.get().toString());
        Launcher.Ended first = assess(onNewer, "newer").expect(0);
        Launcher.Ended second = assess(onNewer, "newer").expect(0);

        assertSameResults("newer");
        assertThat(first.err()).isEmpty();
        assertThat(second.err()).isEmpty();
    }

    @Test
    void it_works_through_a_link_from_a_folder_with_spaces() throws Exception {
        Path linked = Files.createDirectories(folder.resolve("a folder/with spaces"));
        Path link = Files.createSymbolicLink(
                linked.resolve("my vha"), Launcher.checkout().resolve("vha").toAbsolutePath());
        assess(vha.startedAs(link), "a folder/with spaces/results").expect(0);

        assertSameResults("a folder/with spaces/results");
    }

    @Test
    void facts_alone_are_enough_to_explain_somebody() throws Exception {
        String listed = lines("results/list.csv").get(1).split(",")[1];
        String words = explain(vha, listed).expect(0).out();
        String json = explain(vha, listed, "--json").expect(0).out();

        assertThat(words).contains(listed).contains("INC-01").contains("SCO-0");
        assertThat(lines("results/assessments.ndjson")).contains(json.stripTrailing());
    }

    @Test
    void only_listed_people_are_written_when_asked() throws Exception {
        assess(vha, "listed", "--listed-only").expect(0);

        assertThat(lines("listed/assessments.ndjson"))
                .isNotEmpty()
                .allMatch(line -> line.contains("\"outcome\":\"INCLUDED\""))
                .isSubsetOf(lines("results/assessments.ndjson"));
        assertThat(lines("listed/list.csv")).isEqualTo(lines("results/list.csv"));
    }

    @Test
    void progress_is_shown_on_a_terminal_only() throws Exception {
        Launcher.Ended onTerminal =
                assess(vha.withJava("-Dopenvha.terminal=true"), "terminal").expect(0);

        assertThat(onTerminal.err()).contains("Assessing").contains("people/s");
        assertSameResults("terminal");
    }

    @Test
    void assessing_loads_no_spring_no_compiler_and_no_database() throws Exception {
        Path log = folder.resolve("classes.log");
        assess(vha.withJava("-Xlog:class+load=info:file=" + log), "classes").expect(0);
        List<String> classes = Files.readAllLines(log);

        assertThat(classes.stream().filter(line -> line.contains("org.openvha.assessment.Assessor ")))
                .isNotEmpty();
        assertThat(classes.stream().filter(MainJobIT::isForeign)).isEmpty();
    }

    private static boolean isForeign(String loaded) {
        return Stream.of(
                        " org.springframework.",
                        " org.postgresql.",
                        " javax.tools.",
                        " com.sun.tools.javac.",
                        " org.eclipse.jdt.",
                        " org.mvel2.",
                        " com.github.javaparser.")
                .anyMatch(loaded::contains);
    }

    static Launcher.Ended assess(Launcher launcher, String out, String... further) throws Exception {
        Stream<String> fixed = Stream.of(
                "assess", "--facts", "facts", "--rules", "vha-2024.01", "--as-of", "2024-01-31", "--out", out);
        return launcher.run(Stream.concat(fixed, Arrays.stream(further)).toArray(String[]::new));
    }

    private static Launcher.Ended explain(Launcher launcher, String individual, String... further) throws Exception {
        Stream<String> fixed = Stream.of(
                "explain",
                "--facts",
                "facts",
                "--rules",
                "vha-2024.01",
                "--as-of",
                "2024-01-31",
                "--individual",
                individual);
        return launcher.run(Stream.concat(fixed, Arrays.stream(further)).toArray(String[]::new));
    }

    private static void assertSameResults(String other) {
        for (String name : List.of("assessments.ndjson", "list.csv", "rejected.csv", "receipt.json")) {
            assertThat(folder.resolve(other).resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("results").resolve(name));
        }
    }

    private static List<String> lines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private static Optional<Path> newerJdk() throws IOException {
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(installed)) {
            return jdks.filter(jdk -> feature(jdk) > 17).sorted().findFirst();
        }
    }

    /** A JDK's feature version, such as 17; 0 if it does not say. */
    private static int feature(Path jdk) {
        try (Stream<String> release = Files.lines(jdk.resolve("release"))) {
            return release.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("\\D+(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException none) {
            return 0;
        }
    }
}
