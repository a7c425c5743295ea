package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Numbers;
import org.openvha.ruleset.Difference;
import org.openvha.whatif.kpi.KpiResult;
import org.openvha.whatif.kpi.Kpis;
import org.openvha.whatif.kpi.Unit;

/** KPIs, and whether they are kept. */
record Limits(String words, boolean breached, Optional<Table> table) {

    static Limits of(List<KpiResult> results, Difference difference) {
        List<String> breached = Kpis.explanationRequired(results);
        return new Limits(words(results, breached, difference), !breached.isEmpty(), table(results));
    }

    /** For the summary; none where no limits are set. */
    static List<String> sentences(List<KpiResult> results, Difference difference) {
        if (results.isEmpty()) {
            return List.of();
        }
        int breached = Kpis.explanationRequired(results).size();
        return List.of(
                breached == 0
                        ? "Every KPI is kept (" + results.size() + ")."
                        : "Of " + Numbers.counted(results.size(), "KPI", "KPIs") + ", " + Say.who(breached, "is", "are")
                                + " breached."
                                + (publishable(difference)
                                        ? " An explanation is required before this set can be published."
                                        : ""));
    }

    static List<String> breaches(List<KpiResult> results) {
        return results.stream()
                .filter(KpiResult::breached)
                .map(result -> result.kpi().id() + ": " + result.words() + ".")
                .toList();
    }

    /** Where the rules are the same there is nothing new to publish. */
    private static boolean publishable(Difference difference) {
        return !difference.changes().isEmpty();
    }

    private static String words(List<KpiResult> results, List<String> breached, Difference difference) {
        if (results.isEmpty()) {
            return "No limits are set, so none can be breached.";
        }
        if (!breached.isEmpty() && !publishable(difference)) {
            return "Breached are " + Say.list(breached) + ". The rules are the same, so there is nothing to publish.";
        }
        return breached.isEmpty()
                ? "Every limit is kept."
                : "An explanation is required before this set can be published, because of " + Say.list(breached) + ".";
    }

    private static Optional<Table> table(List<KpiResult> results) {
        if (results.isEmpty()) {
            return Optional.empty();
        }
        List<List<String>> rows = new ArrayList<>();
        for (KpiResult result : results) {
            rows.add(List.of(
                    result.kpi().id(),
                    result.kpi().measure().label(),
                    value(result),
                    result.kpi().limitsInWords(),
                    result.breached() ? "BREACHED" : "kept",
                    result.kpi().because(),
                    result.kpi().basis().label() + ": " + result.kpi().source()));
        }
        return Optional.of(Table.of(
                "kpis-table",
                "KPIs of this comparison",
                List.of(
                        Column.text("KPI"),
                        Column.text("Measure"),
                        Column.number("Value"),
                        Column.text("Limit"),
                        Column.text("Kept or breached"),
                        Column.text("Why there is a limit"),
                        Column.source("Basis and source")),
                rows));
    }

    private static String value(KpiResult result) {
        return result.value()
                .map(value -> result.kpi().measure().unit() == Unit.PERCENT ? value + "%" : value)
                .orElse("not available");
    }
}
