package org.openvha.register.rulesets;

import java.util.SortedMap;
import org.openvha.document.Findings;

/**
 * Whether the files beside a set are those that its evidence was made from.
 *
 * @param held digests by path, as submitted; empty for a submission of before they were kept
 */
record ChangedAlongside(String ruleSet, SortedMap<String, String> held) {

    /** @throws org.openvha.document.BadInputException naming every file that was changed, is missing or was added */
    void refuse(Alongside found) {
        findings(found)
                .throwIfPresent("The evidence for " + ruleSet + " was made from other files than lie here,"
                        + " so no approval counts for them:");
    }

    Findings findings(Alongside found) {
        return found.differences(held, "it was submitted", "Restore it, or submit the set again");
    }
}
