package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.openvha.document.BadInputException;
import org.openvha.ruletest.CaseResult;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.SuiteResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "test",
        description = {
            "Runs the tests that policy owners write for their rules.",
            "They stand in rule-tests/; docs/rule-tests.md says how to write one. Says also which tests are",
            "missing. Tests or rules that cannot be read do not stop the others. Exit status 3 if any could not be",
            "read, otherwise 4 if a case failed or is missing."
        },
        footer = {"  ./vha test", "  ./vha test vha-2024.01"})
final class TestCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "Rule set whose tests to run; without it, those of every rule set.")
    private String ruleSet;

    @Mixin
    private RuleFolders rules;

    @Option(
            names = "--rule-tests-dir",
            paramLabel = "DIR",
            description = "Folder of rule tests (default: rule-tests/ beside ./vha).")
    private Path testsFolder;

    @Mixin
    private Debug debug;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RuleTests tests = RuleTests.in(testsFolder == null ? Checkout.folder("rule-tests") : testsFolder, rules.open());
        List<String> suites = ruleSet == null ? tests.suites() : List.of(ruleSet);
        if (suites.isEmpty()) {
            throw new BadInputException(
                    "There is no rule set in " + Checkout.shown(rules.path()) + ", so nothing was tested.");
        }
        List<SuiteResult> results = new ArrayList<>();
        Set<String> unreadable = new LinkedHashSet<>();
        for (String suite : suites) {
            try {
                SuiteResult result = tests.run(suite);
                print(result, out);
                results.add(result);
            } catch (BadInputException bad) {
                out.println("UNREAD " + suite);
                unreadable.add(bad.getMessage());
            }
        }
        int status = conclude(results, out);
        if (!unreadable.isEmpty()) {
            throw new BadInputException(String.join("\n", unreadable));
        }
        return status;
    }

    private static void print(SuiteResult result, PrintWriter out) {
        out.println((result.holds() ? "holds  " : "FAILS  ")
                + Words.left(result.ruleSet(), 26)
                + Words.right(Words.counted(result.cases().size(), "case", "cases"), 12)
                + (result.failed() == 0 ? "" : ", " + result.failed() + " failed"));
        result.cases().stream().filter(one -> !one.passed()).forEach(one -> print(one, out));
        result.missing().forEach(missing -> out.println("  missing: " + missing));
        out.flush();
    }

    private static void print(CaseResult failed, PrintWriter out) {
        out.println();
        out.println("  " + failed.file() + ":" + failed.line() + ": " + failed.name());
        failed.differences()
                .forEach(difference -> out.println(difference.indent(4).stripTrailing()));
        out.println();
    }

    private static int conclude(List<SuiteResult> results, PrintWriter out) {
        long cases = results.stream().mapToLong(result -> result.cases().size()).sum();
        long failed = results.stream().mapToLong(SuiteResult::failed).sum();
        long missing =
                results.stream().mapToLong(result -> result.missing().size()).sum();
        out.println();
        out.println(
                Words.counted(cases, "case", "cases") + " of " + Words.counted(results.size(), "rule set", "rule sets")
                        + ": " + failed + " failed, " + missing + " missing");
        boolean holds = results.stream().allMatch(SuiteResult::holds);
        return holds ? ExitStatus.DONE : ExitStatus.CHECK_DID_NOT_HOLD;
    }
}
