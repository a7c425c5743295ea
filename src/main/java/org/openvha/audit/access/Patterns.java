package org.openvha.audit.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
            atOnce(user, entries);
            outOfHours(user, entries);
            notFollowed(user, read);
            sameReason(user, read);
            signIns(user, entries);
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

    /** Nobody is held against themselves. */
    private void volume(User user, int count, Map<User, Integer> readings) {
        List<Integer> role = others(user, readings, other -> other.role().equals(user.role()));
        boolean few = role.size() + 1 < thresholds.fewestInRole();
        List<Integer> among = few ? others(user, readings, other -> true) : role;
        int median = among.isEmpty() ? count : among.get((among.size() - 1) / 2);
        boolean unlikeOthers = count >= thresholds.leastVolume() && count > (long) thresholds.timesMedian() * median;
        if (unlikeOthers || count >= thresholds.mostVolume()) {
            add(
                    Pattern.Kind.VOLUME,
                    user,
                    count,
                    "Read people " + times(count).toLowerCase(Locale.ROOT)
                            + (among.isEmpty()
                                    ? "; nobody else read any."
                                    : "; the median of " + (few ? "everybody else" : "the others in the role") + " is "
                                            + median + "."));
        }
    }

    private static List<Integer> others(User user, Map<User, Integer> readings, Predicate<User> which) {
        return readings.entrySet().stream()
                .filter(other -> !other.getKey().equals(user) && which.test(other.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .toList();
    }

    private void atOnce(User user, List<Judged> entries) {
        List<Access> many = entries.stream()
                .map(Judged::access)
                .filter(access -> access.readsAtOnce() > 0)
                .toList();
        long all = many.stream().mapToLong(Access::readsAtOnce).sum();
        Optional<Access> most = many.stream().max(Comparator.comparingLong(Access::readsAtOnce));
        if (all >= thresholds.atOnceInAll() || most.isPresent() && most.get().readsAtOnce() >= thresholds.atOnce()) {
            add(
                    Pattern.Kind.AT_ONCE,
                    user,
                    all,
                    "Read people, or rows about them, many at once: " + all + " in " + many.size()
                            + (many.size() == 1 ? " entry" : " entries") + ", the most in one "
                            + most.orElseThrow().readsAtOnce() + " ("
                            + most.get().action() + ").");
        }
    }

    private void outOfHours(User user, List<Judged> entries) {
        int late = count(entries, Judged::outOfHours);
        if (late >= thresholds.outOfHours()) {
            int all = count(entries, judged -> judged.access().reads());
            add(Pattern.Kind.OUT_OF_HOURS, user, late, times(late) + " of " + all + " out of hours.");
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
                String same = lettersOf(reason);
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

    private void signIns(User user, List<Judged> entries) {
        long refused = entries.stream()
                .mapToLong(judged -> judged.access().refusedSignIns())
                .sum();
        if (refused >= thresholds.signIns()) {
            add(Pattern.Kind.SIGN_INS, user, refused, refused + " times credentials were refused.");
        }
    }

    /** A number, a point or a space more does not make it another. What has no letter stands for itself. */
    private static String lettersOf(String reason) {
        String letters = reason.toLowerCase(Locale.ROOT).replaceAll("\\P{L}", "");
        return letters.isEmpty() ? reason.strip() : letters;
    }

    private void add(Pattern.Kind kind, User user, long count, String words) {
        found.add(new Pattern(kind, user, count, words));
    }

    private static int count(List<Judged> entries, Predicate<Judged> which) {
        return (int) entries.stream().filter(which).count();
    }

    private static String times(int count) {
        return count == 1 ? "Once" : count + " times";
    }
}
