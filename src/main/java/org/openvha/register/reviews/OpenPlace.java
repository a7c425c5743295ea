package org.openvha.register.reviews;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place among reviews of which those that wait are read first, the oldest before the others, and then those that were decided, the newest before the others. Deciding one only moves it towards the end. */
public record OpenPlace(boolean decided, long review) {

    /** Before every review. */
    public static final OpenPlace BEGINNING = new OpenPlace(false, 0);

    private static final Pattern FORM = Pattern.compile("(open|decided)\\.([1-9][0-9]{0,17})");

    public static OpenPlace of(Review review) {
        return new OpenPlace(review.decision().isPresent(), review.id());
    }

    /** As {@link #text} writes it; empty if it is no place. */
    public static Optional<OpenPlace> read(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new OpenPlace(parts.group(1).equals("decided"), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** For readers to carry from page to page: {@code open.17}. */
    public String text() {
        return (decided ? "decided" : "open") + "." + review;
    }
}
