package org.openvha.validation;

import java.util.List;
import org.openvha.ruleset.kinds.Kind;

/** What-ifs that do not fit their parent. */
final class SeedsInPatches {

    private static final String MANIFEST = "rules/what-if/new/ruleset.yaml";
    private static final String CHANGE = "rules: { remove: [EXC-01] }\n";

    private SeedsInPatches() {}

    static List<Seed> all() {
        return List.of(
                new Seed(Kind.UNKNOWN_PARENT, "the parent does not exist", MANIFEST, "parent:", "", files -> {
                    files.whatIf("new", CHANGE);
                    files.edit(MANIFEST, "parent: vha-2024.01", "parent: vha-2042.01");
                }),
                new Seed(Kind.UNKNOWN_PARENT, "a what-if is its own parent", MANIFEST, "parent:", "", files -> {
                    files.whatIf("new", CHANGE);
                    files.edit(MANIFEST, "parent: vha-2024.01", "parent: new");
                }),
                new Seed(
                        Kind.PARENT_CHANGED,
                        "the parent was changed afterwards",
                        MANIFEST,
                        "parent-digest:",
                        "",
                        files -> {
                            files.whatIf("new", CHANGE);
                            files.write("rules/vha-2024.01/not-modelled.md", "Nothing.\n");
                        }),
                patch(
                        Kind.PATCH_MISMATCH,
                        "a rule is removed that the parent does not have",
                        "EXC-99",
                        "rules: { remove: [EXC-99] }\n"),
                patch(
                        Kind.PATCH_MISMATCH,
                        "a rule is replaced without its file",
                        "EXC-01",
                        "rules: { replace: [EXC-01] }\n"),
                new Seed(
                        Kind.NO_EFFECT,
                        "a what-if changes nothing",
                        MANIFEST,
                        "parent:",
                        "",
                        files -> files.whatIf("new", "")),
                patch(
                        Kind.NO_EFFECT,
                        "a parameter is replaced by itself",
                        "look-back-months",
                        "parameters: { replace: { look-back-months: { value: 36, unit: months, basis: GVM, source: x, meaning: x } } }\n"));
    }

    private static Seed patch(Kind kind, String fault, String row, String change) {
        return new Seed(kind, fault, MANIFEST, row, row, files -> files.whatIf("new", change));
    }
}
