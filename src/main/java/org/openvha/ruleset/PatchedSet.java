package org.openvha.ruleset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.ruleset.language.CheckedRule;

/** A what-if applied to its parent; what comes out is a complete set like any other. */
final class PatchedSet {

    private final String name;
    private final Manifest manifest;
    private final Patch patch;
    private final SortedMap<String, byte[]> own;
    private final RuleSet parent;
    private final Findings findings;

    PatchedSet(String name, Manifest manifest, SortedMap<String, byte[]> own, RuleSet parent, Findings findings) {
        this.name = name;
        this.manifest = manifest;
        this.patch = manifest.patch().orElseThrow();
        this.own = own;
        this.parent = parent;
        this.findings = findings;
    }

    RuleSet resolve() {
        digest();
        Map<String, Parameter> parameters = new ParameterPatch(patch, parent.parametersByName(), this::problem).apply();
        Map<String, WeightRow> weights =
                new WeightPatch(patch.weights(), parent.weightsByClass(), ownWeights(), this::problem).apply();
        RuleFiles ruleFiles = new RuleFiles(name, parameters, findings);
        boolean readable = findings.isEmpty();
        Map<String, CheckedRule> ownRules = ruleFiles.read(own);
        if (!readable || findings.isEmpty()) {
            new RulePatch(patch.rules(), parent, ownRules, this::problem).check();
        }
        nothingElse();
        findings.throwIfPresent(RuleSetLoader.refusal(name));

        SortedMap<String, byte[]> files = files(ownRules, weights);
        Map<String, CheckedRule> rules = ruleFiles.read(files);
        List<Rule> ordered = ruleFiles.inOrder(rules, files);
        findings.throwIfPresent(RuleSetLoader.refusal(name));
        return new RuleSet(manifest, files, parameters, weights, ordered);
    }

    private void digest() {
        if (!patch.parentDigest().equals(parent.digest())) {
            findings.add(
                    name + "/" + SetFolder.MANIFEST,
                    RuleSetLoader.line(own, "parent-digest"),
                    "the parent " + parent.id() + " is not the one this what-if was written for: its digest is "
                            + parent.digest() + ", not " + patch.parentDigest(),
                    "Undo the change to the parent, or check that the what-if still asks its question and write the new digest");
        }
    }

    private Map<String, WeightRow> ownWeights() {
        byte[] bytes = own.get(SetFolder.WEIGHTS);
        return bytes == null ? Map.of() : WeightTable.read(name + "/" + SetFolder.WEIGHTS, bytes, findings);
    }

    private void nothingElse() {
        if (own.containsKey(SetFolder.NOT_MODELLED)) {
            findings.add(
                    name + "/" + SetFolder.NOT_MODELLED, 0, "a what-if holds only its difference", "Delete the file");
        }
        boolean changes = !patch.removedParameters().isEmpty()
                || !patch.replacedParameters().isEmpty()
                || !patch.addedParameters().isEmpty()
                || changes(patch.rules())
                || changes(patch.weights());
        if (!changes) {
            problem(
                    "this what-if changes nothing",
                    "Say which rules, weights or parameters it removes, replaces or adds");
        }
    }

    private static boolean changes(Patch.Change change) {
        return !change.removed().isEmpty()
                || !change.replaced().isEmpty()
                || !change.added().isEmpty();
    }

    private SortedMap<String, byte[]> files(Map<String, CheckedRule> ownRules, Map<String, WeightRow> weights) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        parent.files().forEach((path, bytes) -> files.put(inherited(path), bytes));
        for (String id : patch.rules().removed()) {
            parent.rule(id).map(Rule::file).ifPresent(files::remove);
        }
        ownRules.keySet().forEach(path -> files.put(path, own.get(path)));
        files.put(SetFolder.MANIFEST, own.get(SetFolder.MANIFEST));
        if (changes(patch.weights())) {
            files.put(SetFolder.WEIGHTS, WeightTable.bytes(weights.values()));
        }
        return files;
    }

    /** The parent's manifest stays part of the resolved set, and of its digest, under another name. */
    private String inherited(String path) {
        return path.equals(SetFolder.MANIFEST) ? "parents/" + parent.id() + "/" + path : path;
    }

    private void problem(String problem, String remedy) {
        findings.add(name + "/" + SetFolder.MANIFEST, 0, problem, remedy);
    }

    /** Where a part of the patch says what is wrong with it. */
    interface Problems {
        void add(String problem, String remedy);

        /** What is removed or replaced must exist in the parent. */
        default boolean inParent(String kind, String name, java.util.Collection<String> known) {
            if (!known.contains(name)) {
                add("the parent has no " + kind + " " + name, Nearest.remedy(name, known));
            }
            return known.contains(name);
        }

        /** What is added must not. */
        default void notInParent(String kind, String name, java.util.Collection<String> known) {
            if (known.contains(name)) {
                add("the parent already has the " + kind + " " + name, "List it under replace");
            }
        }

        default <T> Map<String, T> copy(Map<String, T> given) {
            return new LinkedHashMap<>(given);
        }

        default void unchanged(String kind, String name, Optional<?> before, Object after) {
            if (before.isPresent() && before.get().equals(after)) {
                add("the replaced " + kind + " " + name + " is the same as the parent's", "Change it, or leave it out");
            }
        }
    }
}
