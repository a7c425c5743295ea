package org.openvha.register.rulesets;

import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openvha.document.CanonicalJson;
import org.openvha.document.Digests;
import org.openvha.document.Findings;

/**
 * What differs between a rule set as the register holds it and as it lies in the folder.
 *
 * @param digest of the set in the register
 * @param files digests by path, in the register
 * @param since what happened then
 */
record ChangedFiles(String ruleSet, String digest, SortedMap<String, String> files, Since since) {

    /** After what a file must not change, and what is to be done if it did. */
    enum Since {
        PUBLICATION(
                "publication",
                " was published and must not change",
                ", but ",
                "Restore it from version control, or with ./vha history ID --restore DIR;"
                        + " a change is a new rule set with an id of its own",
                "Move it to a new rule set"),
        SUBMISSION(
                "it was submitted",
                " is not what was submitted, so no approval counts for it",
                ": ",
                "Restore it, or submit the set again",
                "Delete it, or submit the set again");

        private final String event;
        private final String what;
        private final String joint;
        private final String restore;
        private final String remove;

        Since(String event, String what, String joint, String restore, String remove) {
            this.event = event;
            this.what = what;
            this.joint = joint;
            this.restore = restore;
            this.remove = remove;
        }
    }

    /** @throws org.openvha.document.BadInputException naming every file that was changed, is missing or was added */
    void refuse(SortedMap<String, String> found) {
        findings(found)
                .throwIfPresent("Rule set " + ruleSet + since.what + since.joint + "its digest is "
                        + Digests.sha256(CanonicalJson.bytes(found)) + ", not " + digest + ":");
    }

    Findings findings(SortedMap<String, String> found) {
        Findings findings = new Findings();
        SortedSet<String> paths = new TreeSet<>(files.keySet());
        paths.addAll(found.keySet());
        for (String path : paths) {
            String name = ruleSet + "/" + path;
            if (!found.containsKey(path)) {
                findings.add(name, 0, "the file is missing", since.restore.replace("ID", ruleSet));
            } else if (!files.containsKey(path)) {
                findings.add(name, 0, "the file was added after " + since.event, since.remove);
            } else if (!files.get(path).equals(found.get(path))) {
                findings.add(
                        name, 0, "the file was changed after " + since.event, since.restore.replace("ID", ruleSet));
            }
        }
        return findings;
    }
}
