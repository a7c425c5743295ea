package org.openvha.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description = {
            "Runs the tests that policy owners write for their rules.",
            "They stand in rule-tests/; docs/rule-tests.md says how to write one. Says also which tests",
            "are missing. Tests or rules that cannot be read do not stop the others. Exit status 3 if any",
            "could not be read, otherwise 4 if a case failed or is missing.",
            "--coverage says what no case exercises, and --mutate which changes of the rules no case notices."
        },
        footer = {
            "  ./vha test",
            "  ./vha test vha-2024.01",
            "  ./vha test --coverage vha-2024.01 --facts facts --as-of 2024-01-31",
            "  ./vha test --mutate"
        })
final class TestCommand implements Callable<Integer> {

    /** What to do besides running the cases. */
    static final class Instead {
        @Option(
                names = "--coverage",
                description = "Say which rules, conditions, weight rows and parameters no case exercises.")
        private boolean coverage;

        @Option(
                names = "--mutate",
                description =
                        "Change the rules in one place at a time, and say which changes no case notices (exit status 4 if there are any).")
        private boolean mutate;
    }

    @Spec
    private CommandSpec spec;

    @Mixin
    private TestedSuites suites;

    @ArgGroup(exclusive = true)
    private Instead instead = new Instead();

    @Option(
            names = "--coverage-at-least",
            paramLabel = "PERCENT",
            description = "With --coverage: exit status 4 if less is exercised, from 0 to 100.")
    private Integer atLeast;

    @Option(
            names = "--facts",
            paramLabel = "DIR",
            description = "With --coverage: folder of facts; says which rules never or always apply to its people.")
    private Path facts;

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            converter = CalendarDate.class,
            description = "With --facts: assessment date, such as 2024-01-31.")
    private LocalDate asOf;

    @Option(
            names = "--json",
            description = "With --coverage or --mutate: print JSON, with everything, instead of words.")
    private boolean json;

    @Mixin
    private Threads threads;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() throws Exception {
        refuseWhatDoesNotGoTogether();
        Console console = Console.of(spec);
        if (instead.mutate) {
            return new MutationRuns(suites, console, threads.count(), json).run();
        }
        if (instead.coverage) {
            Optional<Population> population = facts == null
                    ? Optional.empty()
                    : Optional.of(Population.read(facts, asOf, threads.count(), console));
            return new CoverageRuns(suites, console, population, json).run(atLeast == null ? 0 : atLeast);
        }
        return new SuiteRuns(suites, console.out()).run();
    }

    private void refuseWhatDoesNotGoTogether() {
        refuse(atLeast != null && !instead.coverage, "--coverage-at-least needs --coverage");
        refuse(
                atLeast != null && (atLeast < 0 || atLeast > 100),
                "'" + atLeast + "' is not a whole number from 0 to 100");
        refuse(facts != null && !instead.coverage, "--facts needs --coverage");
        refuse((facts == null) != (asOf == null), "--facts and --as-of need each other");
        refuse(json && !instead.coverage && !instead.mutate, "--json needs --coverage or --mutate");
    }

    private void refuse(boolean wrong, String message) {
        if (wrong) {
            throw new ParameterException(spec.commandLine(), message);
        }
    }
}
