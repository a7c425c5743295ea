package org.openvha.register.rulesets;

import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;
import org.openvha.ruleset.RuleSet;

/**
 * Whether a set says what whoever approves it must know: that it is complete, what it follows, and what it changes.
 *
 * @param last the set it would replace
 */
record DraftCheck(RuleSet set, Standing standing, Optional<Publication> last) {

    private static final String MANIFEST = "ruleset.yaml";
    private static final String DRAFTED_TITLE = "Draft from ";
    private static final String DRAFTED_NOTE = "A draft that ";

    void check() {
        set.parentId().ifPresent(parent -> {
            throw new BadInputException(
                    set.id() + " is a what-if of " + parent
                            + ", and what-ifs are never published. Make a complete set of it with ./vha draft, and submit that.");
        });
        standing.publication().ifPresent(published -> {
            throw new BadInputException(set.id()
                    + " is published already, and a published set never changes. Give the change an id of its own.");
        });
        Findings findings = new Findings();
        String file = set.id() + "/" + MANIFEST;
        if (set.title().startsWith(DRAFTED_TITLE)) {
            findings.add(file, 0, "the title is the one that ./vha draft wrote", "Say what the set is called");
        }
        if (set.changeNote().startsWith(DRAFTED_NOTE)) {
            findings.add(
                    file, 0, "the change note is the one that ./vha draft wrote", "Say what the set changes, and why");
        }
        last.map(Publication::ruleSet)
                .filter(replaced -> !set.predecessor().equals(Optional.of(replaced)))
                .ifPresent(replaced -> findings.add(
                        file,
                        0,
                        set.predecessor().map(id -> "the predecessor is " + id).orElse("there is no predecessor")
                                + ", and the set would replace " + replaced,
                        "Write predecessor: " + replaced + ", and see that the set is made from that one"));
        findings.throwIfPresent(set.id() + " does not say what it is yet:");
    }
}
