package org.openvha.audit.access;

import java.util.Comparator;

/**
 * Something unusual about what somebody did, which a person should look at.
 *
 * @param count by which patterns of a kind are ordered
 * @param words one sentence; may hold a reason as it was typed
 */
public record Pattern(Kind kind, User user, long count, String words) implements Comparable<Pattern> {

    private static final Comparator<Pattern> ORDER = Comparator.comparing(Pattern::kind)
            .thenComparing(Pattern::count, Comparator.reverseOrder())
            .thenComparing(Pattern::user)
            .thenComparing(Pattern::words);

    /** In the order in which they are shown. */
    public enum Kind {
        REFUSED_OTHER_BCU("Outside own BCU, refused"),
        READ_OTHER_BCU("Outside own BCU, read"),
        VOLUME("Volume"),
        AT_ONCE("Many at once"),
        OUT_OF_HOURS("Out of hours"),
        NOT_FOLLOWED("Never followed by action"),
        SAME_REASON("Same reason"),
        SIGN_INS("Many refused sign-ins");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Override
    public int compareTo(Pattern other) {
        return ORDER.compare(this, other);
    }
}
