package org.openvha.register.rulesets;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openvha.document.BadInputException;
import org.openvha.document.CanonicalJson;
import org.openvha.document.Digests;
import org.openvha.document.Findings;

/**
 * What differs between a rule set as it was published and as it lies in the folder.
 *
 * @param files digests by path, as published
 */
record ChangedFiles(Publication published, SortedMap<String, String> files) {

    private static final String RESTORE =
            "Restore it from version control; a change is a new rule set with an id of its own";

    /** @throws BadInputException naming every file that was changed, is missing or was added */
    void refuse(SortedMap<String, String> found) {
        Findings findings = new Findings();
        SortedSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(found.keySet());
        for (String path : paths) {
            String name = published.ruleSet() + "/" + path;
            if (!found.containsKey(path)) {
                findings.add(name, 0, "the file is missing", RESTORE);
            } else if (!files.containsKey(path)) {
                findings.add(name, 0, "the file was added after publication", "Move it to a new rule set");
            } else if (!files.get(path).equals(found.get(path))) {
                findings.add(name, 0, "the file was changed after publication", RESTORE);
            }
        }
        findings.throwIfPresent(
                "Rule set " + published.ruleSet() + " was published and must not change, but its digest is "
                        + Digests.sha256(CanonicalJson.bytes(found)) + ", not " + published.digest() + ":");
    }
}
