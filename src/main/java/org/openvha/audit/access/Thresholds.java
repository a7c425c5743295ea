package org.openvha.audit.access;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;

/**
 * From where on something counts as unusual. They are written on the page, since a threshold that nobody sees is a judgement that nobody made.
 *
 * @param timesMedian more than so many times the median of the role counts as much
 * @param leastVolume fewer readings than that are never much
 * @param mostVolume so many readings and more are much, whatever others read
 * @param fewestInRole with fewer people in a role its median says nothing, and that of everybody counts
 * @param atOnce so many people in one entry that is about nobody alone, and more, are many
 * @param atOnceInAll so many in all of a month's
 * @param opens the first minute of usual hours
 * @param closes the first minute after them
 * @param outOfHours so many readings out of hours and more
 * @param readsToCheck roles that read what has to be checked, not what has to be acted on
 * @param days within which something has to be done about a person who was read
 * @param leastRead people whose days are over, fewer of whom are never too many without an action
 * @param sameReason so many different people for one reason and more
 * @param signIns so many refused credentials of one name and more
 */
public record Thresholds(
        int timesMedian,
        int leastVolume,
        int mostVolume,
        int fewestInRole,
        long atOnce,
        long atOnceInAll,
        LocalTime opens,
        LocalTime closes,
        int outOfHours,
        Set<String> readsToCheck,
        int days,
        int leastRead,
        int sameReason,
        long signIns) {

    public static final Thresholds STANDARD = new Thresholds(
            3,
            20,
            200,
            3,
            500,
            5_000,
            LocalTime.of(7, 0),
            LocalTime.of(19, 0),
            5,
            Set.of("AUDITOR", "ARCHIVIST"),
            30,
            5,
            10,
            100);

    public Thresholds {
        readsToCheck = Set.copyOf(readsToCheck);
    }

    /** The rules in words, in the order of {@link Pattern.Kind}. */
    public List<String> inWords() {
        return List.of(
                "Outside own BCU, refused: an account of one Basic Command Unit asked for another unit or its people, once or more.",
                "Outside own BCU, read: an account of one unit read somebody who lived in another, as known at that time, once or more.",
                "Volume: more than " + timesMedian
                        + " times as many readings of people as the median of the others in the role, and at least "
                        + leastVolume + "; or at least " + mostVolume
                        + ", whatever others read. The median is the lower middle one of the others who read anybody in the month; with fewer than "
                        + fewestInRole + " readers in the role, that of everybody else.",
                "Many at once: at least " + atOnce
                        + " people, or rows about them, in one list, file, trace or export of the log, or at least "
                        + atOnceInAll + " in all of the month's, pages of lists included.",
                "Out of hours: at least " + outOfHours + " readings of people, or of lists and files of them, before "
                        + opens + ", from " + closes
                        + " on, or on a Saturday or Sunday. Public holidays are not known.",
                "Never followed by action: of at least " + leastRead
                        + " people who were read, more than half had no activity, review, disclosure or correction within "
                        + days
                        + " days, by whomever. Auditors and archivists read to check, and are not judged by this; people whose "
                        + days + " days are not over are left out.",
                "Same reason: one text for at least " + sameReason
                        + " different people. Letters alone are compared, in capitals or not.",
                "Many refused sign-ins: at least " + signIns
                        + " times wrong passwords, tokens or other credentials under one name; those that name no account are under nobody's.");
    }
}
