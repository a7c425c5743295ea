package org.openvha.ruleset;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import org.openvha.document.BadInputException;
import org.openvha.document.CanonicalJson;
import org.openvha.document.Digests;
import org.openvha.document.Findings;

/**
 * A rule set that was published.
 *
 * @param effectiveFrom first day in force
 * @param withdrawn whether it was retired before that day; its files never change all the same
 * @param files SHA-256 by path below the set's folder
 */
public record PublishedSet(
        String id, String digest, LocalDate effectiveFrom, boolean withdrawn, SortedMap<String, String> files) {

    /** @throws BadInputException naming every file that was changed, is missing or was added */
    void refuse(SortedMap<String, String> found) {
        Findings findings = new Findings();
        new PublishedFiles(id, files).look(found, findings);
        findings.throwIfPresent("Rule set " + id + " was published and must not change, but its digest is "
                + digest(found) + ", not " + digest + ":");
    }

    /** Whether the digest is that of the files. */
    boolean agrees() {
        return digest(files).equals(digest);
    }

    /** What differs from the same set as a register holds it; empty if nothing does. */
    Optional<String> difference(PublishedSet held) {
        if (!digest.equals(held.digest) || !files.equals(held.files)) {
            return Optional.of(id + " has the digest " + digest + " there, and " + held.digest + " in the register");
        }
        if (!effectiveFrom.equals(held.effectiveFrom)) {
            return Optional.of(id + " is in force from " + effectiveFrom + " there, and from " + held.effectiveFrom
                    + " in the register");
        }
        return withdrawn == held.withdrawn
                ? Optional.empty()
                : Optional.of(id + " was withdrawn only " + (withdrawn ? "there" : "in the register"));
    }

    private static String digest(SortedMap<String, String> files) {
        return Digests.sha256(CanonicalJson.bytes(files));
    }
}
