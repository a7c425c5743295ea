package org.openvha.ruletest.draft;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.ruleset.NewVersion;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruletest.RuleTests;

/**
 * Copies a rule set with its tests under a new id.
 *
 * @param rules the {@code rules} folder
 * @param tests the {@code rule-tests} folder
 * @param progress is told before each write; it may throw, as a full disk does
 */
public record Drafting(Path rules, Path tests, Progress progress) {

    /** Somebody who is told what comes next. */
    interface Progress {
        void before(String what) throws IOException;
    }

    public Drafting(Path rules, Path tests) {
        this(rules, tests, what -> {});
    }

    /**
     * Makes the draft. Everything is worked out and checked before anything is written, and what is written appears as a whole or not at all.
     *
     * @param fromId a complete set, or a what-if, which is taken as it is applied
     * @param title without it, one that says what it is drafted from
     * @param owner without it, the same as before
     * @return cases of a what-if's parent that no longer hold, and were left out; empty for a complete set
     * @throws org.openvha.document.BadInputException if the id is taken or cannot be one, the set to copy is unknown or invalid, its tests cannot be read, title or owner cannot
     *     stand in a manifest, or another draft is being made
     * @throws IOException if something cannot be written; nothing of the draft is there then
     */
    public List<String> draft(String id, String fromId, Optional<String> title, Optional<String> owner)
            throws IOException {
        RuleSets sets = RuleSets.in(rules);
        RuleSet from = sets.loadById(fromId);
        NewPlace place = new NewPlace(rules, tests, id, progress);
        place.refuseIfTaken();
        List<RuleSet> layers = layers(sets, from);
        NewVersion version = new NewVersion(from, layers.get(0), id, title, owner);
        CopiedTests copied = new CopiedTests(
                RuleTests.in(tests, sets).inherit(layers),
                tests.toAbsolutePath().normalize().getFileName() + "/" + id);
        place.fill(version.files(), copied.files());
        return copied.leftOut();
    }

    /** A complete set, and then the what-ifs that lead to the one meant. */
    private static List<RuleSet> layers(RuleSets sets, RuleSet set) {
        List<RuleSet> layers = new ArrayList<>(set.parentId()
                .map(parent -> layers(sets, sets.loadById(parent)))
                .orElseGet(List::of));
        layers.add(set);
        return layers;
    }
}
