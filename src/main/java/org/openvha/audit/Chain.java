package org.openvha.audit;

import org.openvha.document.Digests;

/** How entries hang together: the hash of each is over its canonical JSON, which holds the hash of the one before. */
public final class Chain {

    private Chain() {}

    /** What the first entry holds as the hash of the one before, so that entries of another log do not fit in. */
    public static String beginning(String log) {
        return hash(log);
    }

    public static String hash(String sealed) {
        return Digests.sha256(JsonText.utf8(sealed));
    }
}
