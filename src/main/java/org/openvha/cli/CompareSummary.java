package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.facts.RejectedCsv;
import org.openvha.ruleset.Change;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Moved;
import org.openvha.whatif.OverTime;
import org.openvha.whatif.equality.Attribute;
import org.openvha.whatif.kpi.KpiResult;
import org.openvha.whatif.report.Report;
import org.openvha.whatif.report.ReportFiles;

/** What a comparison came to, on one screen. */
record CompareSummary(Report report, Path folder) {

    private static final int LABEL = 40;
    private static final int NUMBER = 12;
    private static final int MOST_CAUSES = 8;

    void print(PrintWriter out) {
        Comparison comparison = report.comparison();
        out.println("SIMULATION: " + comparison.candidate().ruleSet() + asOf(comparison) + " against "
                + comparison.baseline().ruleSet() + " as of "
                + comparison.baseline().asOf()
                + ". Nothing here changes a list in force.");
        out.println();
        out.println(comparison.findsNothing() ? nothing(comparison) : changes(comparison));
        out.println();
        counts(comparison, out);
        causes("Who enters, because of", comparison.entrants(), out);
        causes("Who leaves, because of", comparison.leavers(), out);
        comparison.overTime().ifPresent(overTime -> overTime(overTime, out));
        kpis(out);
        report.origin()
                .intake()
                .ifPresent(intake -> intake.warnings().forEach(warning -> out.println("Warning: " + warning)));
        out.println();
        out.println("Baseline   " + comparison.baseline().digest());
        out.println("Candidate  " + comparison.candidate().digest());
        out.println("Facts      " + comparison.factsDigest());
        out.println();
        out.println("To read:        " + shown(ReportFiles.PAGE));
        out.println("Who moved:      " + shown(ReportFiles.MOVES));
        out.println("For programs:   " + shown(ReportFiles.JSON) + ", " + ReportFiles.EQUALITY + ", "
                + ReportFiles.COMPARATORS);
        report.origin().intake().ifPresent(intake -> refused(intake.refusals().size(), out));
    }

    private void refused(int rows, PrintWriter out) {
        if (rows > 0) {
            out.println("Refused rows:   " + shown(RejectedCsv.NAME) + " (" + Words.number(rows) + ")");
        }
    }

    private static String asOf(Comparison comparison) {
        return comparison.overTime().isPresent()
                ? " as of " + comparison.candidate().asOf()
                : "";
    }

    private static String nothing(Comparison comparison) {
        return comparison.difference().changes().isEmpty()
                ? "The two sets do the same. Nothing moves."
                : "The sets differ (" + causes(comparison)
                        + "), but that makes no difference to anybody in these facts.";
    }

    private static String changes(Comparison comparison) {
        return comparison.difference().changes().isEmpty()
                ? "The rules are the same."
                : "What differs: " + causes(comparison) + ".";
    }

    private static String causes(Comparison comparison) {
        List<Change> changes = comparison.difference().changes();
        String named = changes.stream().limit(MOST_CAUSES).map(Change::cause).collect(Collectors.joining(", "));
        return changes.size() > MOST_CAUSES ? named + " and " + (changes.size() - MOST_CAUSES) + " more" : named;
    }

    private void counts(Comparison comparison, PrintWriter out) {
        line(out, "People assessed", comparison.people());
        line(out, "On the list, baseline", comparison.baseline().included());
        line(out, "  enter", comparison.entrants().size());
        line(out, "  leave", comparison.leavers().size());
        line(out, "On the list, candidate", comparison.candidate().included());
        report.equality().ifPresent(equality -> {
            var under18 = equality.of(Attribute.UNDER_18).groups().get(0);
            line(out, "  under 18, baseline", under18.baseline().listed());
            line(out, "  under 18, candidate", under18.candidate().listed());
        });
        line(out, "Another score, of everybody", comparison.scoreChanged());
        line(out, "Another rank, of those on both lists", comparison.rankChanged());
        line(out, "In the first 100 of both lists", comparison.topOverlap());
    }

    private static void causes(String heading, List<Moved> moved, PrintWriter out) {
        if (moved.isEmpty()) {
            return;
        }
        Map<String, Long> groups = moved.stream()
                .map(each -> String.join(" and ", each.causes()))
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        out.println();
        out.println(heading);
        groups.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CAUSES)
                .forEach(group -> line(out, "  " + group.getKey(), group.getValue()));
        if (groups.size() > MOST_CAUSES) {
            out.println("  and " + Words.number(groups.size() - MOST_CAUSES) + " other sets of causes");
        }
    }

    private static void overTime(OverTime overTime, PrintWriter out) {
        out.println();
        out.println(
                Words.row(LABEL, NUMBER, "One after another, summing to the whole", "enter", "leave", "on the list"));
        for (OverTime.Step step : overTime.steps()) {
            out.println(Words.row(
                    LABEL,
                    NUMBER,
                    "  " + step.cause(),
                    Words.number(step.entrants()),
                    Words.number(step.leavers()),
                    Words.number(step.listed())));
        }
    }

    private void kpis(PrintWriter out) {
        List<KpiResult> breached =
                report.kpis().stream().filter(KpiResult::breached).toList();
        out.println();
        if (report.kpis().isEmpty()) {
            out.println("No limits are set: the rules folder holds no kpis.yaml.");
        } else if (breached.isEmpty()) {
            out.println("All " + report.kpis().size() + " limits of kpis.yaml are kept.");
        } else {
            out.println("Beyond its limits in " + breached.size() + " of "
                    + report.kpis().size() + "; to be explained before such a set can be published:");
            breached.forEach(result -> out.println("  " + result.kpi().id() + "  " + result.words()));
        }
    }

    private String shown(String name) {
        return Checkout.shown(folder.resolve(name));
    }

    private static void line(PrintWriter out, String label, long number) {
        out.println(Words.row(LABEL, NUMBER, label, Words.number(number)));
    }
}
