package org.openvha.audit.access;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Who read whom in a month, unusual patterns first. The same entries, deeds and moment give the same audit.
 *
 * @param zone in which months, days and hours are meant
 * @param drawnUp what was known by then
 * @param users those with most patterns first, then most readings, then by name
 * @param patterns of everybody, in order
 */
public record AccessAudit(
        YearMonth month,
        ZoneId zone,
        Instant drawnUp,
        Thresholds thresholds,
        List<UserActivity> users,
        List<Pattern> patterns) {

    private static final Comparator<UserActivity> UNUSUAL_FIRST = Comparator.comparingInt(
                    (UserActivity user) -> -user.patterns().size())
            .thenComparingInt(user -> -user.readings())
            .thenComparing(UserActivity::user);

    public AccessAudit {
        users = List.copyOf(users);
        patterns = List.copyOf(patterns);
    }

    /** @param accesses of the month, in any order */
    public static AccessAudit of(
            YearMonth month,
            ZoneId zone,
            Instant drawnUp,
            Thresholds thresholds,
            List<Access> accesses,
            List<Deed> deeds) {
        Judge judge = new Judge(zone, drawnUp, thresholds, deeds);
        Map<User, List<Judged>> byUser = accesses.stream()
                .sorted(Comparator.comparing(Access::at).thenComparingLong(Access::number))
                .map(judge::judge)
                .collect(Collectors.groupingBy(judged -> judged.access().user(), TreeMap::new, Collectors.toList()));
        List<Pattern> patterns = new Patterns(thresholds, byUser).all();
        List<UserActivity> users = byUser.entrySet().stream()
                .map(user -> new UserActivity(
                        user.getKey(),
                        user.getValue(),
                        patterns.stream()
                                .filter(pattern -> pattern.user().equals(user.getKey()))
                                .toList()))
                .sorted(UNUSUAL_FIRST)
                .toList();
        return new AccessAudit(month, zone, drawnUp, thresholds, users, patterns);
    }

    /** The first moment of the month. */
    public static Instant from(YearMonth month, ZoneId zone) {
        return month.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** Every entry, user by user. */
    public List<Judged> entries() {
        return users.stream().flatMap(user -> user.entries().stream()).toList();
    }

    /** People, or rows about them, that were read many at once. */
    public long readAtOnce() {
        return users.stream().mapToLong(UserActivity::readAtOnce).sum();
    }

    /** Readings of people. */
    public int readings() {
        return users.stream().mapToInt(UserActivity::readings).sum();
    }
}
