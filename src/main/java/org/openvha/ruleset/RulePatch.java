package org.openvha.ruleset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.ruleset.language.CheckedRule;

/** Checks which rules a what-if removes, replaces and adds: the same id is the same rule, at the same place, changed. */
record RulePatch(Patch.Change change, RuleSet parent, Map<String, CheckedRule> own, PatchedSet.Problems problems) {

    void check() {
        List<String> known = parent.rules().stream().map(Rule::id).toList();
        change.removed().forEach(id -> problems.inParent("rule", id, known));
        change.replaced().forEach(id -> {
            if (problems.inParent("rule", id, known)) {
                replaced(parent.rule(id).orElseThrow());
            }
        });
        change.added().forEach(id -> {
            problems.notInParent("rule", id, known);
            if (fileOf(id).isEmpty()) {
                problems.add(
                        id, "no file of the what-if holds the added rule " + id, "Add it, or leave " + id + " out");
            }
        });
        own.forEach(this::declared);
    }

    private void replaced(Rule before) {
        CheckedRule after = own.get(before.file());
        if (after == null) {
            problems.add(
                    before.id(),
                    "the replaced rule " + before.id() + " is not at " + before.file() + " in the what-if's folder",
                    "Put it there, as in the parent");
        } else if (!after.provenance().id().equals(before.id())) {
            problems.add(
                    before.id(),
                    before.file() + " holds rule " + after.provenance().id() + " where the parent has " + before.id(),
                    "Keep the id: the same id is the same rule, changed");
        } else {
            problems.unchanged("rule", before.id(), Optional.of(before.checked().effect()), after.effect());
        }
    }

    private void declared(String path, CheckedRule rule) {
        String id = rule.provenance().id();
        if (!change.holds(id)) {
            problems.add(
                    id,
                    path + " holds rule " + id + ", which the what-if does not say it replaces or adds",
                    "List " + id + " under rules: replace or add, or delete the file");
        }
        if (change.added().contains(id) && parent.files().containsKey(path)) {
            problems.add(
                    id,
                    "the added rule " + id + " stands at " + path + ", where the parent has another",
                    "Name the file otherwise");
        }
    }

    private Optional<String> fileOf(String id) {
        return own.keySet().stream()
                .filter(path -> own.get(path).provenance().id().equals(id))
                .findFirst();
    }
}
