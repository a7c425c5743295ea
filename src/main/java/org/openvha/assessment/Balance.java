package org.openvha.assessment;

/** Checks that an explanation adds up; if it does not, the software is wrong and says so rather than answer. */
final class Balance {

    private Balance() {}

    static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalStateException("The explanation does not balance: " + otherwise
                    + ". This is a fault of the software; no assessment was made.");
        }
    }
}
