package org.openvha.access;

import java.time.Duration;

/** How long an account takes no password after so many wrong ones in a row: four are free, then a minute, which doubles up to an hour. */
public final class SignInDelay {

    private static final int FREE = 4;
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_MINUTES = 60;

    private SignInDelay() {}

    /** @param wrong how many were wrong since the last right one */
    public static Duration after(int wrong) {
        if (wrong <= FREE) {
            return Duration.ZERO;
        }
        int doublings = Math.min(wrong - FREE - 1, MOST_DOUBLINGS);
        return Duration.ofMinutes(Math.min(1L << doublings, MOST_MINUTES));
    }
}
