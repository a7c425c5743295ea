package org.openvha.audit.access;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Looks at each entry for itself: the hour, and what followed. */
final class Judge {

    private final ZoneId zone;
    private final Instant now;
    private final Thresholds thresholds;
    private final Map<String, List<Deed>> deeds;

    Judge(ZoneId zone, Instant now, Thresholds thresholds, List<Deed> deeds) {
        this.zone = zone;
        this.now = now;
        this.thresholds = thresholds;
        this.deeds = deeds.stream().collect(Collectors.groupingBy(Deed::individual));
    }

    Judged judge(Access access) {
        ZonedDateTime local = access.at().atZone(zone);
        return new Judged(access, local, access.reads() && outOfHours(local), followed(access, local));
    }

    private boolean outOfHours(ZonedDateTime local) {
        DayOfWeek day = local.getDayOfWeek();
        LocalTime time = local.toLocalTime();
        return day == DayOfWeek.SATURDAY
                || day == DayOfWeek.SUNDAY
                || time.isBefore(thresholds.opens())
                || !time.isBefore(thresholds.closes());
    }

    private Judged.Followed followed(Access access, ZonedDateTime local) {
        if (!access.readsPerson()
                || thresholds.readsToCheck().contains(access.user().role())) {
            return Judged.Followed.NOT_ASKED;
        }
        boolean found = deeds.getOrDefault(access.individual().orElseThrow(), List.of()).stream()
                .anyMatch(deed -> deed.follows(access.at(), local.toLocalDate(), thresholds.days()));
        if (found) {
            return Judged.Followed.YES;
        }
        boolean over =
                now.atZone(zone).toLocalDate().isAfter(local.toLocalDate().plusDays(thresholds.days()));
        return over ? Judged.Followed.NO : Judged.Followed.TOO_EARLY;
    }
}
