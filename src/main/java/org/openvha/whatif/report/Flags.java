package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.openvha.whatif.Comparison;

/** How many people each rule marks for a reader, before and after. */
final class Flags {

    private Flags() {}

    static Optional<Table> table(Comparison comparison, Names names) {
        Map<String, Integer> before = comparison.baseline().flagged();
        Map<String, Integer> after = comparison.candidate().flagged();
        TreeSet<String> rules = new TreeSet<>(before.keySet());
        rules.addAll(after.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (String rule : rules) {
            int had = before.getOrDefault(rule, 0);
            int has = after.getOrDefault(rule, 0);
            rows.add(List.of(rule, names.rule(rule), Say.number(had), Say.number(has), Say.signed(has - had)));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Table.of(
                        "flags",
                        "People whom a rule marks for a reader, on the list or taken off it by a review",
                        List.of(
                                Column.text("Rule"),
                                Column.text("What it marks"),
                                Column.number("Baseline"),
                                Column.number("Candidate"),
                                Column.number("Change")),
                        rows));
    }
}
