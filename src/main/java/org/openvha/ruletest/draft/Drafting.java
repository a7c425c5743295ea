package org.openvha.ruletest.draft;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.NewVersion;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/**
 * Copies a rule set with its tests under a new id.
 *
 * @param rules the {@code rules} folder
 * @param tests the {@code rule-tests} folder
 */
public record Drafting(Path rules, Path tests) {

    private static final String MANIFEST = "ruleset.yaml";

    /**
     * Makes the draft; its manifest comes last, so that a set which is not complete is none.
     *
     * @param fromId a complete set, or a what-if, which is taken as it is applied
     * @param title without it, one that says what it is drafted from
     * @param owner without it, the same as before
     * @return cases of a what-if's parent that no longer hold, and were left out; empty for a complete set
     * @throws BadInputException if the id is taken or cannot be one, or the set to copy is unknown or invalid
     */
    public List<String> draft(String id, String fromId, Optional<String> title, Optional<String> owner)
            throws IOException {
        RuleSets sets = RuleSets.in(rules);
        RuleSet from = sets.loadById(fromId);
        free(sets, id);
        RuleSet predecessor = complete(sets, from);
        SortedMap<String, byte[]> files = new NewVersion(from, predecessor, id, title, owner).files();
        CopiedTests copied = new CopiedTests(tests, id);
        copied.from(predecessor.id());
        if (predecessor != from) {
            copied.from("what-if/" + from.id());
        }
        byte[] manifest = files.remove(MANIFEST);
        for (String path : files.keySet()) {
            write(rules.resolve(id).resolve(path), files.get(path));
        }
        write(rules.resolve(id).resolve(MANIFEST), manifest);
        return predecessor == from ? List.of() : new Pruning(copied, sets).leaveOutWhatNoLongerHolds();
    }

    private void free(RuleSets sets, String id) {
        if (!NewVersion.canBeCalled(id)) {
            throw new BadInputException(
                    "'" + id
                            + "' cannot be the id of a rule set. Write small letters, digits, dots and dashes, such as vha-2025.01.");
        }
        if (sets.ids().contains(id)) {
            throw new BadInputException("There is a rule set '" + id + "' already. Choose an id that was never used.");
        }
        for (Path folder : List.of(rules.resolve(id), tests.resolve(id))) {
            if (Files.exists(folder)) {
                throw new BadInputException("The folder " + folder
                        + " is there already. Choose another id, or delete the folder if nobody needs it.");
            }
        }
    }

    private static RuleSet complete(RuleSets sets, RuleSet set) {
        return set.parentId()
                .map(parent -> complete(sets, sets.loadById(parent)))
                .orElse(set);
    }

    static void write(Path file, byte[] bytes) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
