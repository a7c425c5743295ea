package org.openvha.ruleset;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.CheckedRule;
import org.openvha.ruleset.vocabulary.WeightedClass;

/** A what-if applied to its parent; what comes out is a complete set like any other. */
final class PatchedSet {

    private final String name;
    private final Manifest manifest;
    private final Patch patch;
    private final SortedMap<String, byte[]> own;
    private final RuleSet parent;
    private final Findings findings;
    private final ManifestLines lines;

    PatchedSet(String name, Manifest manifest, SortedMap<String, byte[]> own, RuleSet parent, Findings findings) {
        this.name = name;
        this.manifest = manifest;
        this.patch = manifest.patch().orElseThrow();
        this.own = own;
        this.parent = parent;
        this.findings = findings;
        this.lines = new ManifestLines(own.get(SetFolder.MANIFEST));
    }

    RuleSet resolve() {
        digest();
        ownId();
        onlyOnce(
                "rules",
                patch.rules().removed(),
                patch.rules().replaced(),
                patch.rules().added());
        onlyOnce(
                "weights",
                patch.weights().removed(),
                patch.weights().replaced(),
                patch.weights().added());
        onlyOnce(
                "parameters",
                patch.removedParameters(),
                patch.replacedParameters().keySet(),
                patch.addedParameters().keySet());
        Map<String, Parameter> parameters =
                new ParameterPatch(patch, parent.parametersByName(), problems("parameters")).apply();
        Map<String, WeightRow> weights =
                new WeightPatch(patch.weights(), parent.weightsByClass(), ownWeights(), problems("weights")).apply();
        RuleFiles ruleFiles = new RuleFiles(
                this::named,
                name + "/" + SetFolder.MANIFEST,
                lines,
                new ManifestParameters(parameters, unread -> false),
                RuleFiles.texts(namable(weights), true),
                findings);
        boolean readable = findings.isEmpty();
        Map<String, CheckedRule> ownRules = ruleFiles.read(own);
        if (!readable || findings.isEmpty()) {
            new RulePatch(patch.rules(), parent, ownRules, problems("rules")).check();
        }
        nothingElse();
        findings.throwIfPresent(RuleSetLoader.refusal(name));

        SortedMap<String, byte[]> files = files(ownRules, weights);
        Map<String, CheckedRule> rules = ruleFiles.read(files);
        List<Rule> ordered = ruleFiles.inOrder(rules, files);
        if (findings.isEmpty()) {
            noEffect(ordered, weights);
            UnreadParameters unread = new UnreadParameters(name + "/" + SetFolder.MANIFEST, lines, ordered);
            unread.refuse(patch.setParameters(), " that this what-if sets", "leave the parameter out", findings);
            new ParameterUnits(name + "/" + SetFolder.MANIFEST, lines, ordered).refuse(parameters.values(), findings);
        }
        findings.throwIfPresent(RuleSetLoader.refusal(name));
        return new RuleSet(manifest, files, parameters, weights, ordered);
    }

    /** A rule may go on naming a class or crime type whose row the what-if removes. */
    private List<WeightRow> namable(Map<String, WeightRow> weights) {
        return Stream.concat(weights.values().stream(), parent.weights().stream())
                .toList();
    }

    /** What the whole amounts to, since parts that differ in their words can come to the same. */
    private void noEffect(List<Rule> rules, Map<String, WeightRow> weights) {
        if (effects(rules).equals(effects(parent.rules()))
                && weighted(weights).equals(weighted(parent.weightsByClass()))) {
            findings.of(Kind.NO_EFFECT)
                    .add(
                            name + "/" + SetFolder.MANIFEST,
                            lines.of("parent"),
                            "this what-if computes the same as its parent " + parent.id(),
                            "Change what a rule does, a weight, or a parameter that a rule reads");
        }
    }

    private static Map<String, String> effects(List<Rule> rules) {
        return rules.stream()
                .collect(Collectors.toMap(Rule::id, rule -> rule.checked().resolvedEffect()));
    }

    private static Map<String, WeightedClass> weighted(Map<String, WeightRow> weights) {
        return weights.values().stream().collect(Collectors.toMap(WeightRow::offenceClass, WeightRow::weighted));
    }

    @SafeVarargs
    private void onlyOnce(String section, Collection<String>... lists) {
        Set<String> seen = new HashSet<>();
        for (Collection<String> list : lists) {
            for (String entry : list) {
                if (!seen.add(entry)) {
                    problems(section)
                            .add(
                                    entry,
                                    entry + " is listed twice",
                                    "Remove it, replace it or add it, and list it once");
                }
            }
        }
    }

    /** How messages call a file: one that is inherited is the parent's. */
    private String named(String path) {
        return (own.containsKey(path) ? name : parent.id()) + "/" + path;
    }

    private void digest() {
        if (!patch.parentDigest().equals(parent.digest())) {
            findings.of(Kind.PARENT_CHANGED)
                    .add(
                            name + "/" + SetFolder.MANIFEST,
                            lines.of("parent-digest"),
                            "the parent " + parent.id() + " is not the one this what-if was written for: its digest is "
                                    + parent.digest() + ", not " + patch.parentDigest(),
                            "Undo the change to the parent, or check that the what-if still asks its question and write the new digest");
        }
    }

    /** Two sets of one id could not be told apart in what they write. */
    private void ownId() {
        if (manifest.id().equals(parent.id())) {
            findings.of(Kind.INVALID_MANIFEST)
                    .add(
                            name + "/" + SetFolder.MANIFEST,
                            lines.of("id"),
                            "this what-if has the id of its parent " + parent.id(),
                            "Give it an id of its own");
        }
    }

    private Map<String, WeightRow> ownWeights() {
        byte[] bytes = own.get(SetFolder.WEIGHTS);
        return bytes == null ? Map.of() : WeightTable.read(name + "/" + SetFolder.WEIGHTS, bytes, findings);
    }

    private void nothingElse() {
        if (own.containsKey(SetFolder.NOT_MODELLED)) {
            findings.of(Kind.FOREIGN_FILE)
                    .add(
                            name + "/" + SetFolder.NOT_MODELLED,
                            0,
                            "a what-if holds only its difference",
                            "Delete the file");
        }
        boolean changes = !patch.removedParameters().isEmpty()
                || !patch.replacedParameters().isEmpty()
                || !patch.addedParameters().isEmpty()
                || changes(patch.rules())
                || changes(patch.weights());
        if (!changes) {
            findings.of(Kind.NO_EFFECT)
                    .add(
                            name + "/" + SetFolder.MANIFEST,
                            lines.of("parent"),
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

    private Problems problems(String section) {
        return (kind, entry, problem, remedy) -> {
            int line = lines.of(section, entry);
            findings.of(kind)
                    .about(entry)
                    .add(name + "/" + SetFolder.MANIFEST, line == 0 ? lines.of("parent") : line, problem, remedy);
        };
    }

    /** Where a part of the patch says what is wrong with it. */
    interface Problems {
        /** @param entry the id, class or name that the manifest's line is looked up by */
        void add(Kind kind, String entry, String problem, String remedy);

        /** The manifest does not fit the files or the parent. */
        default void add(String entry, String problem, String remedy) {
            add(Kind.PATCH_MISMATCH, entry, problem, remedy);
        }

        /** What is removed or replaced must exist in the parent. */
        default boolean inParent(String kind, String name, java.util.Collection<String> known) {
            if (!known.contains(name)) {
                add(name, "the parent has no " + kind + " " + name, Nearest.remedy(name, known));
            }
            return known.contains(name);
        }

        /** What is added must not. */
        default void notInParent(String kind, String name, java.util.Collection<String> known) {
            if (known.contains(name)) {
                add(name, "the parent already has the " + kind + " " + name, "List it under replace");
            }
        }

        default void unchanged(String kind, String name, Optional<?> before, Object after) {
            if (before.isPresent() && before.get().equals(after)) {
                add(
                        Kind.NO_EFFECT,
                        name,
                        "the replaced " + kind + " " + name + " is the same as the parent's",
                        "Change it, or leave it out");
            }
        }
    }
}
