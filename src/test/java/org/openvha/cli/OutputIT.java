package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost in silence: what cannot be written is said, and two runs never mix. */
class OutputIT {

    private static final String ASSESS =
            "\"$vha\" assess --facts facts --rules vha-2024.01 --as-of 2024-01-31 --out results";

    @TempDir
    private Path folder;

    private Launcher vha;

    @BeforeEach
    void make_facts() throws Exception {
        vha = Launcher.in(folder);
        vha.run("synthesise", "--individuals", "1500", "--seed", "7", "--out", "facts")
                .expect(0);
    }

    @Test
    void a_disk_that_takes_no_more_leaves_no_list_and_is_said_in_words() throws Exception {
        MainJobIT.assess(vha, "results").expect(0);
        Launcher.Ended ended = vha.shell("ulimit -f 100; " + ASSESS).expect(1);

        assertThat(ended.err())
                .contains("could not be written to results", "Make room")
                .doesNotContain("should not happen");
        assertThat(names("results")).containsExactly(".lock", "rejected.csv");
    }

    @Test
    void facts_that_the_disk_does_not_take_are_said_in_words() throws Exception {
        Launcher.Ended ended = vha.shell("ulimit -f 10; \"$vha\" synthesise --individuals 1500 --seed 7 --out other")
                .expect(1);

        assertThat(ended.err()).contains("could not be", "room").doesNotContain("should not happen");
    }

    @Test
    void a_second_run_into_the_same_folder_is_refused_and_a_killed_one_is_in_nobodys_way() throws Exception {
        Path earlier = Files.createDirectories(folder.resolve("results")).resolve("receipt.json");
        Files.writeString(earlier, "earlier");
        vha.run("synthesise --individuals 60000 --seed 7 --out many".split(" ")).expect(0);
        Process first = vha.start(
                folder.resolve("first-out.txt"),
                folder.resolve("first-err.txt"),
                "assess --facts many --rules vha-2024.01 --as-of 2024-01-31 --out results".split(" "));
        try {
            waitUntilGone(earlier, first);
            vha.shell("kill -STOP " + first.pid()).expect(0);
            assertThat(MainJobIT.assess(vha, "results").expect(3).err()).contains("Another run", "results");
        } finally {
            first.destroyForcibly().waitFor();
        }
        MainJobIT.assess(vha, "results").expect(0);
    }

    @Test
    void output_that_cannot_be_written_is_a_failure() throws Exception {
        Launcher.Ended ended = vha.shell("\"$vha\" rules >/dev/full").expect(1);

        assertThat(ended.err()).contains("could not be written").doesNotContain("Exception");
    }

    @Test
    void a_reader_that_has_read_enough_is_no_failure_to_talk_about() throws Exception {
        Launcher.Ended ended = vha.shell("\"$vha\" rules vha-2024.01 | true; exit ${PIPESTATUS[0]}")
                .expect(141);

        assertThat(ended.err()).isEmpty();
    }

    @Test
    void an_explanation_is_as_wide_as_its_reader_says() throws Exception {
        String somebody = Files.readAllLines(folder.resolve("facts/individuals.csv"))
                .get(1)
                .split(",")[0];
        String explain =
                "\"$vha\" explain --facts facts --rules vha-2024.01 --as-of 2024-01-31 --individual " + somebody;
        String narrow = vha.with("COLUMNS", "70").shell(explain).expect(0).out();
        String wide = vha.with("COLUMNS", "140").shell(explain).expect(0).out();

        assertThat(firstLine(narrow)).hasSizeLessThanOrEqualTo(70);
        assertThat(firstLine(wide)).hasSizeBetween(101, 140);
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }

    /** An earlier receipt is removed once the folder is locked. */
    private static void waitUntilGone(Path file, Process running) throws InterruptedException {
        for (int i = 0; i < 600 && Files.exists(file) && running.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(file).doesNotExist();
        assertThat(running.isAlive()).isTrue();
    }

    private List<String> names(String subfolder) throws IOException {
        try (Stream<Path> entries = Files.list(folder.resolve(subfolder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
