package org.openvha.cli;

import java.util.List;
import java.util.function.ToLongFunction;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.mutation.Fate;
import org.openvha.ruletest.mutation.MutationJson;
import org.openvha.ruletest.mutation.MutationReport;
import org.openvha.ruletest.mutation.MutationTest;
import org.openvha.ruletest.mutation.TriedMutant;

/** Changes rule sets in one place at a time and prints which changes their tests notice. */
record MutationRuns(TestedSuites suites, Console console, int threads, boolean json) {

    int run() throws Exception {
        TestedSuites.Done<MutationReport> done =
                suites.each(this::run, suite -> (json ? console.err() : console.out()).println("UNREAD " + suite));
        if (json) {
            console.out().print(MutationJson.text(done.results()));
        } else {
            conclude(done.results());
        }
        console.out().flush();
        done.refuseUnreadable();
        boolean holds = done.results().stream().allMatch(MutationReport::holds);
        return holds ? ExitStatus.DONE : ExitStatus.CHECK_DID_NOT_HOLD;
    }

    private MutationReport run(RuleTests tests, String suite) throws Exception {
        MutationTest test = MutationTest.of(tests.open(suite));
        MutationReport report = Progress.show(
                "Changing " + suite, "mutants", test.size(), console.err(), tried -> test.run(threads, tried));
        if (!json) {
            print(report);
        }
        return report;
    }

    private void print(MutationReport report) {
        console.out()
                .println((report.holds() ? "holds  " : "FAILS  ")
                        + Words.left(report.ruleSet(), 26)
                        + Words.right(Words.counted(report.mutants().size(), "mutant", "mutants"), 12)
                        + ": " + counts(List.of(report)) + ", score " + report.score() + " %");
        if (!report.parent().isEmpty()) {
            line("only what differs from its parent " + report.parent() + ", whose own tests answer for the rest");
        }
        report.failed().forEach(failed -> line("fails unchanged, and so notices nothing: " + failed));
        report.of(Fate.EQUIVALENT).forEach(mutant -> print("equivalent", mutant));
        report.of(Fate.LISTED_AS_EQUIVALENT).forEach(mutant -> print("listed as equivalent", mutant));
        report.of(Fate.UNNOTICED).forEach(mutant -> print("UNNOTICED", mutant));
        console.out().flush();
    }

    private void print(String fate, TriedMutant mutant) {
        line(fate + ": " + mutant.name());
        line("  " + mutant.why());
    }

    private void line(String text) {
        console.out().println("  " + text);
    }

    private void conclude(List<MutationReport> reports) {
        long mutants = sum(reports, report -> report.mutants().size());
        console.out().println();
        console.out()
                .println(Words.counted(mutants, "mutant", "mutants") + " of "
                        + Words.counted(reports.size(), "rule set", "rule sets") + ": " + counts(reports));
    }

    private static String counts(List<MutationReport> reports) {
        return Words.number(sum(reports, report -> report.count(Fate.NOTICED))) + " noticed, "
                + Words.number(sum(reports, MutationReport::equivalent)) + " equivalent, "
                + Words.number(sum(reports, report -> report.count(Fate.UNNOTICED))) + " unnoticed";
    }

    private static long sum(List<MutationReport> reports, ToLongFunction<MutationReport> number) {
        return reports.stream().mapToLong(number).sum();
    }
}
