package org.openvha.ruleset;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openvha.document.Findings;
import org.openvha.ruleset.kinds.Kind;

/**
 * The files of a rule set as it was published.
 *
 * @param digests SHA-256 by path below the set's folder; empty for a set that was not published
 */
public record PublishedFiles(String id, SortedMap<String, String> digests) {

    /** Names every file that was changed, is missing or was added. */
    public void look(SortedMap<String, String> found, Findings all) {
        if (digests.isEmpty()) {
            return;
        }
        Findings findings = all.of(Kind.PUBLISHED_CHANGED);
        SortedSet<String> paths = new TreeSet<>(digests.keySet());
        paths.addAll(found.keySet());
        for (String path : paths) {
            String file = id + "/" + path;
            if (!found.containsKey(path)) {
                findings.add(file, 0, "the file of a published set is missing", restore());
            } else if (!digests.containsKey(path)) {
                findings.add(file, 0, "the file was added after publication", "Move it to a new rule set");
            } else if (!digests.get(path).equals(found.get(path))) {
                findings.add(
                        file,
                        0,
                        "the file was changed after publication: its digest is " + found.get(path) + ", not "
                                + digests.get(path),
                        restore());
            }
        }
    }

    private String restore() {
        return restore(id);
    }

    /** What to do about a file that is not as it was published. */
    public static String restore(String id) {
        return "Restore it from version control, or with ./vha history " + id
                + " --restore DIR; a change is a new rule set with an id of its own";
    }
}
