package org.openvha.ruleset;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.openvha.ruleset.vocabulary.WeightedClass;

/** Removes, replaces and adds rows of the weight table; a replaced row keeps its place. */
record WeightPatch(
        Patch.Change change, Map<String, WeightRow> parent, Map<String, WeightRow> own, PatchedSet.Problems problems) {

    Map<String, WeightRow> apply() {
        Map<String, WeightRow> resolved = new LinkedHashMap<>(parent);
        for (String removed : change.removed()) {
            problems.inParent("weight row", removed, parent.keySet());
            resolved.remove(removed);
        }
        for (String replaced : change.replaced()) {
            if (problems.inParent("weight row", replaced, parent.keySet())) {
                Optional<WeightedClass> before =
                        Optional.of(parent.get(replaced).weighted());
                row(replaced, resolved)
                        .ifPresent(row -> problems.unchanged("weight row", replaced, before, row.weighted()));
            }
        }
        for (String added : change.added()) {
            problems.notInParent("weight row", added, parent.keySet());
            row(added, resolved);
        }
        for (String present : own.keySet()) {
            if (!change.holds(present)) {
                problems.add(
                        present,
                        "weights.csv has a row " + present + " that the what-if does not say it replaces or adds",
                        "List it under weights: replace or add, or delete the row");
            }
        }
        return resolved;
    }

    private Optional<WeightRow> row(String offenceClass, Map<String, WeightRow> resolved) {
        WeightRow row = own.get(offenceClass);
        if (row == null) {
            problems.add(
                    offenceClass, "the row " + offenceClass + " is not in the what-if's weights.csv", "Add it there");
        } else {
            resolved.put(offenceClass, row);
        }
        return Optional.ofNullable(row);
    }
}
