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

    private static final String[] DEMO = {"demo", "--individuals", "1500", "--out", "a demo"};

    @TempDir
    private static Path folder;

    private static Launcher vha;
    private static String printed;

    @BeforeAll
    static void demonstrate() throws Exception {
        vha = Launcher.withDatabase(folder);
        printed = vha.run("demo", "--individuals", "1500", "--out", "a demo", "--no-serve")
                .expect(0)
                .out();
    }

    @Test
    void published_figures_stand_beside_ours_with_the_list_and_an_explanation() {
        assertThat(printed)
                .contains("about 1,607", "28% (450)", "300-plus", "a significant number")
                .contains("Assessed under include-pwits", "Assessed under accused-only")
                .contains("The top of the list")
                .contains("[INC-01]")
                .contains("In a browser: ");
    }

    @Test
    void what_it_tells_to_type_works_when_pasted() throws Exception {
        List<String> commands = printed.substring(printed.indexOf("What to type next"))
                .lines()
                .skip(1)
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .filter(command -> !command.isEmpty())
                .toList();

        assertThat(commands).hasSizeGreaterThanOrEqualTo(6);
        for (String command : commands) {
            assertThat(pasted(command)).as(command).isZero();
        }
    }

    @Test
    void a_second_one_finds_everything_there_and_serves_it() throws Exception {
        try (Served served = Served.by(vha, DEMO)) {
            System.out.println("A second demo answered after " + served.seconds() + " s");
            assertThat(served.out())
                    .contains("is loaded already", "the digest of the facts is the same")
                    .contains("(run 1, there already)", "(run 2, there already)", "(run 3, there already)")
                    .doesNotContain("Making");
            assertThat(figures(served.out())).isEqualTo(figures(printed));
            assertThat(served.out()).contains("Sign in there as analyst", "first-passwords.txt");
            String password = password("analyst");
            assertThat(served.out()).doesNotContain(password);
            assertThat(served.get("api/list?limit=1", "analyst", password)).contains("vha-2024.01");
            assertThat(served.get("api/individuals/" + explained(served.out()) + "/assessment", "analyst", password))
                    .contains("\"outcome\":\"INCLUDED\"");

            served.ctrlC();
            assertThat(served.status()).isZero();
            assertThat(served.err()).isEqualToIgnoringNewLines("Stopping");
        }
    }

    private static String figures(String text) {
        return text.substring(text.indexOf("Published figures"), text.indexOf("Why one of them"));
    }

    /** Of an account, in the file that the demonstration names. */
    private static String password(String account) throws IOException {
        return java.nio.file.Files.readAllLines(folder.resolve("a demo/data-1500-2023/first-passwords.txt")).stream()
                .filter(line -> line.startsWith(account + " "))
                .map(line -> line.substring(account.length()).strip())
                .findFirst()
                .orElseThrow();
    }

    private static String explained(String text) {
        return text.replaceAll("(?s).*--individual (\\S+).*", "$1");
    }

    private static int pasted(String command) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectOutput(folder.resolve("pasted.txt").toFile())
                .redirectError(folder.resolve("pasted-errors.txt").toFile());
        shell.environment().putAll(vha.environment());
        return shell.start().waitFor();
    }
}
