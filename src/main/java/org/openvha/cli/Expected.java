package org.openvha.cli;

import org.openvha.document.BadInputException;

/** Holds what was read against the digest of what was meant. */
final class Expected {

    private Expected() {}

    /**
     * Whether it is what was meant.
     *
     * @param expected null if nobody said
     * @throws BadInputException if it is something else
     */
    static void same(String what, String digest, String expected) {
        if (expected != null && !expected.equals(digest)) {
            throw new BadInputException(what + " is not the one that was meant: its digest is " + digest + ", not "
                    + expected + ". Name the one with that digest, or leave the option out to take this one.");
        }
    }
}
