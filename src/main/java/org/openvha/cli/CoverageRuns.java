package org.openvha.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvha.ruletest.KnownSuite;
import org.openvha.ruletest.RuleTests;
import org.openvha.ruletest.coverage.Coverage;
import org.openvha.ruletest.coverage.CoverageJson;
import org.openvha.ruletest.coverage.CoverageReport;
import org.openvha.ruletest.coverage.Firing;
import org.openvha.ruletest.coverage.Firing.Frequency;
import org.openvha.ruletest.coverage.Part;
import org.openvha.ruletest.coverage.PopulationReport;

/** Prints what of rule sets their tests exercise, and what a population does. */
record CoverageRuns(TestedSuites suites, Console console, Optional<Population> population, boolean json) {

    /** @param atLeast whole percent that every suite must exercise */
    int run(int atLeast) throws Exception {
        Map<String, PopulationReport> populations = new LinkedHashMap<>();
        TestedSuites.Done<CoverageReport> done = suites.each(
                (tests, suite) -> run(tests, suite, populations),
                suite -> (json ? console.err() : console.out()).println("UNREAD " + suite));
        if (json) {
            console.out().print(CoverageJson.text(done.results(), populations));
        }
        console.out().flush();
        done.refuseUnreadable();
        boolean enough = done.results().stream().allMatch(report -> report.percent() >= atLeast);
        return enough ? ExitStatus.DONE : ExitStatus.CHECK_DID_NOT_HOLD;
    }

    private CoverageReport run(RuleTests tests, String id, Map<String, PopulationReport> populations) throws Exception {
        KnownSuite suite = tests.open(id);
        CoverageReport report = Coverage.of(suite);
        if (!json) {
            print(report);
        }
        if (population.isPresent()) {
            PopulationReport found = population.get().under(suite.ruleSet(), console);
            populations.put(report.ruleSet(), found);
            if (!json) {
                print(found);
            }
        }
        console.out().flush();
        return report;
    }

    private void print(CoverageReport report) {
        String parts = Arrays.stream(Part.values())
                .filter(part -> report.possible(part) > 0)
                .map(part -> part.plural() + " " + report.shown(part) + "/" + report.possible(part))
                .collect(Collectors.joining(", "));
        console.out()
                .println(Words.left(report.ruleSet(), 26)
                        + Words.right(report.percent() + " %", 6)
                        + "  " + (parts.isEmpty() ? "nothing is asked: it only removes" : parts));
        if (!report.parent().isEmpty()) {
            line("only what differs from its parent " + report.parent() + ", whose own tests answer for the rest");
        }
        report.missing().forEach(exercise -> line("no case shows: " + exercise.what()));
        report.impossible()
                .forEach(exercise -> line("no case can show: " + exercise.what() + ", since "
                        + exercise.impossible().orElseThrow()));
    }

    private void print(PopulationReport report) {
        line(Words.counted(report.people(), "person", "people") + " as of " + report.asOf() + ":");
        line("  rules that never apply:    " + rules(report, Frequency.NEVER));
        line("  rules that always apply:   " + rules(report, Frequency.ALWAYS));
        line("  rules that find no fact:   " + rules(report, Frequency.NEVER_TRIED));
    }

    private static String rules(PopulationReport report, Frequency frequency) {
        List<Firing> firings = report.of(frequency);
        return firings.isEmpty() ? "none" : firings.stream().map(Firing::rule).collect(Collectors.joining(", "));
    }

    private void line(String text) {
        console.out().println("  " + text);
    }
}
