package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.whatif.Comparison;

/** How many people each rule marks for a reader, before and after. */
final class Flags {

    private Flags() {}

    static Optional<Table> table(Comparison comparison, Names names) {
        List<List<String>> rows = new ArrayList<>();
        comparison
                .marks()
                .forEach((rule, marked) -> rows.add(List.of(
                        rule,
                        names.rule(rule),
                        Say.number(marked.baseline()),
                        Say.number(marked.candidate()),
                        Say.number(marked.gained()),
                        Say.number(marked.lost()))));
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
                                Column.number("Newly marked"),
                                Column.number("No longer marked")),
                        rows));
    }
}
