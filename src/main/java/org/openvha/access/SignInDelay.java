package org.openvha.access;

import java.time.Duration;

/** How long no password is taken after so many wrong ones: some are free, then a minute, which doubles up to an hour. */
public enum SignInDelay {
    /** For one account. */
    OF_ACCOUNT(4),
    /** From one address, whatever accounts were tried; an office may share one. */
    OF_ADDRESS(19),
    /** From one address for accounts that are used from there, which have a count of their own each; a whole office may mistype. */
    OF_KNOWN_ADDRESS(99);

    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_MINUTES = 60;

    private final int free;

    SignInDelay(int free) {
        this.free = free;
    }

    /** @param wrong how many were wrong since the last right one */
    public Duration after(int wrong) {
        if (wrong <= free) {
            return Duration.ZERO;
        }
        int doublings = Math.min(wrong - free - 1, MOST_DOUBLINGS);
        return Duration.ofMinutes(Math.min(1L << doublings, MOST_MINUTES));
    }
}
