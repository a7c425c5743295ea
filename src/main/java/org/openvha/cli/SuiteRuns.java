package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import org.openvha.ruletest.CaseResult;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.SuiteResult;

/** Runs the cases of suites and prints what came of them. */
record SuiteRuns(TestedSuites suites, PrintWriter out) {

    int run() throws Exception {
        TestedSuites.Done<SuiteResult> done = suites.each(this::run, suite -> out.println("UNREAD " + suite));
        int status = conclude(done.results());
        done.refuseUnreadable();
        return status;
    }

    private SuiteResult run(RuleTests tests, String suite) {
        SuiteResult result = tests.run(suite);
        print(result);
        return result;
    }

    private void print(SuiteResult result) {
        out.println((result.holds() ? "holds  " : "FAILS  ")
                + Words.left(result.ruleSet(), 26)
                + Words.right(Words.counted(result.cases().size(), "case", "cases"), 12)
                + (result.failed() == 0 ? "" : ", " + result.failed() + " failed"));
        result.cases().stream().filter(one -> !one.passed()).forEach(this::print);
        result.missing().forEach(missing -> out.println("  missing: " + missing));
        out.flush();
    }

    private void print(CaseResult failed) {
        out.println();
        out.println("  " + failed.file() + ":" + failed.line() + ": " + failed.name());
        failed.differences()
                .forEach(difference -> out.println(difference.indent(4).stripTrailing()));
        out.println();
    }

    private int conclude(List<SuiteResult> results) {
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
