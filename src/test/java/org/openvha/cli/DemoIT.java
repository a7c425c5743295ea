package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demonstration says what is true, and what it tells to type works. */
class DemoIT {

    @TempDir
    private static Path folder;

    private static String printed;

    @BeforeAll
    static void demonstrate() throws Exception {
        printed = Launcher.in(folder)
                .run("demo", "--individuals", "1500", "--no-serve", "--out", "a demo")
                .expect(0)
                .out();
    }

    @Test
    void published_figures_stand_beside_ours_with_the_list_and_an_explanation() {
        assertThat(printed)
                .contains("about 1,607", "28% (450)", "300-plus", "a significant number")
                .contains("The top of the list")
                .contains("[INC-01]");
    }

    @Test
    void all_three_assessments_left_their_files() {
        for (String rules : List.of("vha-2024.01", "include-pwits", "accused-only")) {
            assertThat(folder.resolve("a demo").resolve(rules).resolve("receipt.json"))
                    .content()
                    .contains("\"ruleSet\" : \"" + rules + "\"");
        }
    }

    @Test
    void what_it_tells_to_type_works_when_pasted() throws Exception {
        List<String> commands = printed.substring(printed.indexOf("What to type next"))
                .lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(command -> !command.isEmpty())
                .toList();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(5);
        for (String command : commands) {
            assertThat(pasted(command)).as(command).isZero();
        }
    }

    private static int pasted(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("pasted.txt").toFile())
                .redirectError(folder.resolve("pasted-errors.txt").toFile())
                .start()
                .waitFor();
    }
}
