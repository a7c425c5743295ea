package org.openvha.ruleset.changelog;

import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.CanonicalJson;
import org.openvha.document.Digests;

/** Everything that the tests of a set consist of, by the path below the set's folder of tests; {@code docs/digests.md} says which files those are. */
record TestTree(SortedMap<String, TestText> files) {

    /** SHA-256 over the canonical JSON of an object that maps every path to the SHA-256 of its bytes. */
    String digest() {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((path, file) -> digests.put(path, Digests.sha256(file.bytes())));
        return Digests.sha256(CanonicalJson.bytes(digests));
    }
}
