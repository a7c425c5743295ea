package org.openvha.ruleset.validation;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openvha.document.Findings;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.kinds.Kind;

/** Whether a published set lies in the folder as it was published, file by file. */
record Unchanged(RuleSets sets, Published published) {

    private static final String RESTORE =
            "Restore it from version control; a change is a new rule set with an id of its own";

    void look(String id, Findings all) {
        Findings findings = all.of(Kind.PUBLISHED_CHANGED);
        SortedMap<String, String> expected = published.files(id);
        if (expected.isEmpty()) {
            return;
        }
        SortedMap<String, String> actual = sets.fileDigests(id);
        SortedSet<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(actual.keySet());
        for (String path : paths) {
            String file = id + "/" + path;
            if (!actual.containsKey(path)) {
                findings.add(file, 0, "the file of a published set is missing", RESTORE);
            } else if (!expected.containsKey(path)) {
                findings.add(file, 0, "the file was added after publication", "Move it to a new rule set");
            } else if (!expected.get(path).equals(actual.get(path))) {
                findings.add(
                        file,
                        0,
                        "the file was changed after publication: its digest is " + actual.get(path) + ", not "
                                + expected.get(path),
                        RESTORE);
            }
        }
    }
}
