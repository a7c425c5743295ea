package org.openvha.facts;

/** Rows of one file; blank lines and the header are not rows. What came in was accepted or refused, and nothing else. */
public record RowCounts(long in, long accepted, long refused) {

    public RowCounts {
        if (in != accepted + refused || accepted < 0 || refused < 0) {
            throw new IllegalArgumentException(
                    in + " rows in cannot be " + accepted + " accepted and " + refused + " refused");
        }
    }
}
