package org.openvha.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Dates before the as-of date, the recent ones more likely. */
final class Dates {

    private Dates() {}

    /** In order, the earliest first. */
    static List<LocalDate> past(int count, int oldestDays, Dice dice) {
        List<LocalDate> dates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            dates.add(Shape.AS_OF.minusDays(dice.skewed(0, oldestDays)));
        }
        Collections.sort(dates);
        return dates;
    }
}
