package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.database.TestCache;
import picocli.CommandLine;

/** {@code docs/guide.md}, followed from its first command to its last in a copy of the rules. */
class GuideTest {

    private static final Path GUIDE = Path.of("docs", "guide.md");

    /** Commands that the guide speaks of and the program does not have yet; their steps are skipped. */
    private static final List<String> NOT_YET = List.of("");

    /** Options whose value is a file or folder that the guide's reader sees in the current folder. */
    private static final Set<String> PATHS = Set.of("--facts", "--out", "--restore");

    @TempDir
    private static Path folder;

    @BeforeAll
    static void a_copy_of_the_rules() throws IOException {
        for (String part : List.of("rules", "rule-tests")) {
            try (Stream<Path> files = Files.walk(Path.of(part))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = folder.resolve(file.toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> every_step_does_what_the_guide_says() throws IOException {
        return GuideStep.of(GUIDE).stream()
                .map(step -> dynamicTest(
                        "line " + step.line() + ": "
                                + step.text().lines().findFirst().orElse(""),
                        () -> follow(step)));
    }

    @Test
    void commands_that_are_said_not_to_be_there_are_not() {
        Map<String, CommandLine> commands = program().getSubcommands();

        assertThat(NOT_YET)
                .filteredOn(command -> !command.isEmpty())
                .as("take those that are there now out of NOT_YET, and their steps are run")
                .noneMatch(command -> isThere(commands, command.split(" ")));
    }

    private static boolean isThere(Map<String, CommandLine> commands, String[] words) {
        CommandLine command = commands.get(words[0]);
        return command != null && (words.length == 1 || command.getCommandSpec().findOption(words[1]) != null);
    }

    private static void follow(GuideStep step) throws IOException {
        if (step.kind() == GuideStep.Kind.EDIT) {
            step.apply(folder);
            return;
        }
        Optional<String> missing = step.oneOf(NOT_YET);
        missing.ifPresent(command -> abort("There is no ./vha " + command + " yet"));
        InProcess ended = InProcess.run(placed(step.arguments()).toArray(String[]::new));

        assertThat(ended.status())
                .as("%s%n%s%n%s", step.text(), ended.out(), ended.err())
                .isEqualTo(step.status());
        assertThat(ended.out() + ended.err()).doesNotContain("The software failed");
    }

    /** The same arguments where the copy is the checkout, and the current folder. */
    private static List<String> placed(List<String> arguments) {
        List<String> placed = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            boolean path = i > 0 && PATHS.contains(arguments.get(i - 1));
            placed.add(path ? folder.resolve(arguments.get(i)).toString() : arguments.get(i));
        }
        CommandLine command = program().getSubcommands().get(arguments.get(0));
        assertThat(command).as("./vha %s", arguments.get(0)).isNotNull();
        given(placed, command, "--rules-dir", folder.resolve("rules").toString());
        given(placed, command, "--rule-tests-dir", folder.resolve("rule-tests").toString());
        given(placed, command, "--data", folder.resolve("database").toString());
        given(placed, command, "--set", "rules=" + folder.resolve("rules"));
        given(placed, command, "--set", "cache=" + TestCache.FOLDER);
        return placed;
    }

    private static void given(List<String> arguments, CommandLine command, String option, String value) {
        if (command.getCommandSpec().findOption(option) != null) {
            arguments.add(option);
            arguments.add(value);
        }
    }

    private static CommandLine program() {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        return Vha.commandLine(nowhere, nowhere);
    }
}
