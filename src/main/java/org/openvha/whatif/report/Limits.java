package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Numbers;
import org.openvha.whatif.kpi.KpiResult;
import org.openvha.whatif.kpi.Kpis;
import org.openvha.whatif.kpi.Unit;

/** KPIs, and whether they are kept. */
record Limits(String words, boolean breached, Optional<Table> table) {

    static Limits of(List<KpiResult> results) {
        List<String> breached = Kpis.explanationRequired(results);
        return new Limits(words(results, breached), !breached.isEmpty(), table(results));
    }

    /** For the summary; none where no limits are set. */
    static List<String> sentences(List<KpiResult> results) {
        if (results.isEmpty()) {
            return List.of();
        }
        int breached = Kpis.explanationRequired(results).size();
        return List.of(
                breached == 0
                        ? "Every KPI is kept (" + results.size() + ")."
                        : "Of " + Numbers.counted(results.size(), "KPI", "KPIs") + ", " + Say.who(breached, "is", "are")
                                + " breached. An explanation is required before this set can be published.");
    }

    static List<String> breaches(List<KpiResult> results) {
        return results.stream()
                .filter(KpiResult::breached)
                .map(result -> result.kpi().id() + ": " + result.words() + ".")
                .toList();
    }

    private static String words(List<KpiResult> results, List<String> breached) {
        if (results.isEmpty()) {
            return "No limits are set, so none can be breached.";
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
