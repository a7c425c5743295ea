package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Numbers;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Difference;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.WeightRow;

/** In what the rules differ, in plain English. */
record RuleDifference(
        String words,
        List<ChangedRule> rules,
        Optional<Table> weights,
        Optional<Table> parameters,
        List<String> inWordsOnly) {

    private static final String NONE = "none";

    boolean differsInWords() {
        return !inWordsOnly.isEmpty();
    }

    static RuleDifference of(Difference difference, Names names) {
        List<ChangedRule> rules = new ArrayList<>();
        List<List<String>> weights = new ArrayList<>();
        List<List<String>> parameters = new ArrayList<>();
        for (Change change : difference.changes()) {
            if (change instanceof Change.OfRule rule) {
                rules.add(ChangedRule.of(rule));
            } else if (change instanceof Change.OfWeight weight) {
                weights.add(row(weight));
            } else if (change instanceof Change.OfParameter parameter) {
                parameters.add(row(parameter));
            }
        }
        return new RuleDifference(
                words(difference, rules.size(), weights.size(), parameters.size()),
                rules,
                weights.isEmpty() ? Optional.empty() : Optional.of(weightTable(weights)),
                parameters.isEmpty() ? Optional.empty() : Optional.of(parameterTable(parameters)),
                difference.inWordsOnly().stream().map(names::cause).toList());
    }

    /** How many of what: {@code 1 rule and 3 weights}. */
    private static String words(Difference difference, int rules, int weights, int parameters) {
        List<String> parts = new ArrayList<>();
        counted(parts, rules, "rule", "rules");
        counted(parts, weights, "weight", "weights");
        counted(parts, parameters, "parameter", "parameters");
        String words = parts.isEmpty()
                ? "The rules, weights and parameters of the two sets do the same."
                : "The candidate differs from the baseline in " + Say.list(parts) + ".";
        return difference.inWordsOnly().isEmpty() || !parts.isEmpty() ? words : words + " They differ in words only.";
    }

    private static void counted(List<String> parts, int count, String one, String many) {
        if (count > 0) {
            parts.add(Numbers.counted(count, one, many));
        }
    }

    private static Table weightTable(List<List<String>> rows) {
        return Table.of(
                "weights",
                "Weights that change, in points",
                List.of(
                        Column.text("Class"),
                        Column.text("Offence"),
                        Column.text("Crime type"),
                        Column.number("Before"),
                        Column.number("After"),
                        Column.source("Basis and source")),
                rows);
    }

    private static List<String> row(Change.OfWeight change) {
        WeightRow shown = change.after().or(change::before).orElseThrow();
        String before = change.before().map(WeightRow::crimeType).orElse(shown.crimeType());
        String type = Say.name(shown.crimeType());
        return List.of(
                change.offenceClass(),
                shown.offence(),
                before.equals(shown.crimeType()) ? type : Say.name(before) + ", after: " + type,
                weight(change.before()),
                weight(change.after()),
                shown.basis().label() + ": " + shown.source());
    }

    private static String weight(Optional<WeightRow> row) {
        return row.map(one -> Say.number(one.weight())).orElse(NONE);
    }

    private static Table parameterTable(List<List<String>> rows) {
        return Table.of(
                "parameters",
                "Parameters that change",
                List.of(
                        Column.text("Parameter"),
                        Column.text("What it means"),
                        Column.number("Before"),
                        Column.number("After"),
                        Column.source("Basis and source")),
                rows);
    }

    private static List<String> row(Change.OfParameter change) {
        Parameter after = change.after();
        return List.of(
                after.name(),
                after.meaning(),
                Say.number(change.before().value()) + " " + change.before().unit(),
                Say.number(after.value()) + " " + after.unit(),
                after.basis().label() + ": " + after.source());
    }
}
