package org.openvha.ruleset;

import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.CanonicalJson;
import org.openvha.document.Digests;

/** SHA-256 over the canonical JSON of an object that maps every path of the resolved set to the SHA-256 of its bytes. */
final class RuleSetDigest {

    private RuleSetDigest() {}

    static String of(SortedMap<String, byte[]> files) {
        return Digests.sha256(CanonicalJson.bytes(ofEach(files)));
    }

    static SortedMap<String, String> ofEach(SortedMap<String, byte[]> files) {
        SortedMap<String, String> digests = new TreeMap<>();
        files.forEach((path, bytes) -> digests.put(path, Digests.sha256(bytes)));
        return digests;
    }
}
