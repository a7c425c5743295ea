package org.openvha.audit.access;

import java.time.ZonedDateTime;

/**
 * An entry with what the audit found of it.
 *
 * @param local when, in the time zone of the audit
 */
public record Judged(Access access, ZonedDateTime local, boolean outOfHours, Followed followed) {

    /** Whether something was done about the person afterwards. */
    public enum Followed {
        YES("yes"),
        NO("no"),
        TOO_EARLY("too early to say"),
        /** Nobody was read, or by somebody who does not read to act. */
        NOT_ASKED("");

        private final String words;

        Followed(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
