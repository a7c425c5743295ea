package org.openvha.audit.access;

import java.time.LocalTime;
import java.util.List;

/**
 * From where on something counts as unusual. They are written on the page, since a threshold that nobody sees is a judgement that nobody made.
 *
 * @param timesMedian more than so many times the median of the role counts as much
 * @param leastVolume fewer readings than that are never much
 * @param fewestInRole with fewer people in a role its median says nothing, and that of everybody counts
 * @param opens the first minute of usual hours
 * @param closes the first minute after them
 * @param outOfHours so many readings out of hours and more
 * @param days within which something has to be done about a person who was read
 * @param leastRead people whose days are over, fewer of whom are never too many without an action
 * @param sameReason so many different people for one reason and more
 */
public record Thresholds(
        int timesMedian,
        int leastVolume,
        int fewestInRole,
        LocalTime opens,
        LocalTime closes,
        int outOfHours,
        int days,
        int leastRead,
        int sameReason) {

    public static final Thresholds STANDARD =
            new Thresholds(3, 20, 3, LocalTime.of(7, 0), LocalTime.of(19, 0), 5, 30, 5, 10);

    /** The rules in words, in the order of {@link Pattern.Kind}. */
    public List<String> inWords() {
        return List.of(
                "Outside own BCU, refused: an account of one Basic Command Unit asked for another unit or its people, once or more.",
                "Outside own BCU, read: an account of one unit read somebody who lived in another, as known at that time, once or more.",
                "Volume: more than " + timesMedian
                        + " times as many readings of people as the median of the role, and at least "
                        + leastVolume
                        + ". The median is the lower middle one of those who read anybody in the month; with fewer than "
                        + fewestInRole + " of them in the role, that of everybody.",
                "Out of hours: at least " + outOfHours + " readings of people before " + opens + ", from " + closes
                        + " on, or on a Saturday or Sunday. Public holidays are not known.",
                "Never followed by action: of at least " + leastRead
                        + " people who were read, more than half had no activity, review, disclosure or correction within "
                        + days + " days, by whomever. People whose " + days + " days are not over are left out.",
                "Same reason: one text for at least " + sameReason
                        + " different people. Capitals and spaces make no difference.");
    }
}
