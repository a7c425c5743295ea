package org.openvha.audit.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Finds what is unusual about users, beside one another. */
final class Patterns {

    private final Thresholds thresholds;
    private final Map<User, List<Judged>> users;
    private final List<Pattern> found = new ArrayList<>();

    Patterns(Thresholds thresholds, Map<User, List<Judged>> users) {
        this.thresholds = thresholds;
        this.users = users;
    }

    List<Pattern> all() {
        Map<User, Integer> readings = new TreeMap<>();
        users.forEach((user, entries) -> {
            List<Judged> read = entries.stream()
                    .filter(judged -> judged.access().readsPerson())
                    .toList();
            otherBcu(user, entries);
            outOfHours(user, read);
            notFollowed(user, read);
            sameReason(user, read);
            if (!read.isEmpty()) {
                readings.put(user, read.size());
            }
        });
        readings.forEach((user, count) -> volume(user, count, readings));
        return found.stream().sorted().toList();
    }

    private void otherBcu(User user, List<Judged> entries) {
        int refused = count(entries, judged -> judged.access().refusedForAnotherBcu());
        if (refused > 0) {
            add(Pattern.Kind.REFUSED_OTHER_BCU, user, refused, times(refused) + " refused another unit or its people.");
        }
        int read = count(entries, judged -> judged.access().outsideOwnBcu());
        if (read > 0) {
            add(Pattern.Kind.READ_OTHER_BCU, user, read, times(read) + " read somebody who lived in another unit.");
        }
    }

    private void volume(User user, int count, Map<User, Integer> readings) {
        List<Integer> role = readings.entrySet().stream()
                .filter(other -> other.getKey().role().equals(user.role()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
        boolean few = role.size() < thresholds.fewestInRole();
        List<Integer> among = few ? readings.values().stream().sorted().toList() : role;
        int median = among.get((among.size() - 1) / 2);
        if (count >= thresholds.leastVolume() && count > (long) thresholds.timesMedian() * median) {
            add(
                    Pattern.Kind.VOLUME,
                    user,
                    count,
                    "Read people " + times(count).toLowerCase(Locale.ROOT) + "; the median of "
                            + (few ? "everybody" : "the role") + " is " + median + ".");
        }
    }

    private void outOfHours(User user, List<Judged> read) {
        int late = count(read, Judged::outOfHours);
        if (late >= thresholds.outOfHours()) {
            add(Pattern.Kind.OUT_OF_HOURS, user, late, times(late) + " of " + read.size() + " out of hours.");
        }
    }

    /** A person who was read more than once counts as followed if any of the readings was. */
    private void notFollowed(User user, List<Judged> read) {
        Map<String, Set<Judged.Followed>> people = read.stream()
                .collect(Collectors.groupingBy(
                        judged -> judged.access().individual().orElseThrow(),
                        TreeMap::new,
                        Collectors.mapping(Judged::followed, Collectors.toSet())));
        int without = (int) people.values().stream()
                .filter(said -> said.equals(Set.of(Judged.Followed.NO)))
                .count();
        int judged = without
                + (int) people.values().stream()
                        .filter(said -> said.contains(Judged.Followed.YES))
                        .count();
        if (judged >= thresholds.leastRead() && 2L * without > judged) {
            add(
                    Pattern.Kind.NOT_FOLLOWED,
                    user,
                    without,
                    "Of " + judged + " people who were read, nothing was done about " + without + " within "
                            + thresholds.days() + " days.");
        }
    }

    private void sameReason(User user, List<Judged> read) {
        Map<String, Set<String>> people = new TreeMap<>();
        Map<String, String> asTyped = new HashMap<>();
        for (Judged judged : read) {
            judged.access().reason().ifPresent(reason -> {
                String same = reason.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
                people.computeIfAbsent(same, none -> new TreeSet<>())
                        .add(judged.access().individual().orElseThrow());
                asTyped.putIfAbsent(same, reason);
            });
        }
        people.forEach((same, who) -> {
            if (who.size() >= thresholds.sameReason()) {
                add(
                        Pattern.Kind.SAME_REASON,
                        user,
                        who.size(),
                        "One reason for " + who.size() + " people: \"" + asTyped.get(same) + "\"");
            }
        });
    }

    private void add(Pattern.Kind kind, User user, int count, String words) {
        found.add(new Pattern(kind, user, count, words));
    }

    private static int count(List<Judged> entries, Predicate<Judged> which) {
        return (int) entries.stream().filter(which).count();
    }

    private static String times(int count) {
        return count == 1 ? "Once" : count + " times";
    }
}
