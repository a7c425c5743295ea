package org.openvha.register.reviews;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place among right-of-access cases that are read by the day they are due, decided ones last. Deciding a case only moves it towards the end, so none that is still to be read comes to stand
 * before this place.
 */
public record DuePlace(boolean decided, LocalDate due, long request) {

    /** Before every case, whatever day somebody wrote. */
    public static final DuePlace BEGINNING = new DuePlace(false, LocalDate.MIN, 0);

    private static final Pattern FORM =
            Pattern.compile("(open|decided)\\.([0-9]{4}-[0-9]{2}-[0-9]{2})\\.([1-9][0-9]{0,17})");

    public static DuePlace of(AccessRequest request) {
        return new DuePlace(request.decision().isPresent(), request.dueOn(), request.id());
    }

    /** As {@link #text} writes it; empty if it is no place. */
    public static Optional<DuePlace> read(String text) {
        Matcher parts = FORM.matcher(text);
        try {
            return parts.matches()
                    ? Optional.of(new DuePlace(
                            parts.group(1).equals("decided"),
                            LocalDate.parse(parts.group(2)),
                            Long.parseLong(parts.group(3))))
                    : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** For readers to carry from page to page: {@code open.2024-07-03.17}. */
    public String text() {
        return (decided ? "decided" : "open") + "." + due + "." + request;
    }
}
