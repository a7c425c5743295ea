package org.openvha.synthetic;

import java.time.LocalDate;

/** When a person offends: between ten years of age and the as-of date, up to five years back, until now or until they stopped. */
final class Timeline {

    private final Person person;
    private final Dice dice;
    private final int latest;
    private final int earliest;

    Timeline(Person person, Dice dice) {
        this.person = person;
        this.dice = dice;
        int possible = person.offendingDays();
        latest = dice.chance(Shape.DESISTED) ? dice.below(possible) : 0;
        int span = dice.between(Shape.SHORTEST_CAREER_DAYS, Shape.HISTORY_DAYS);
        earliest = Math.min(possible, latest + span);
    }

    /** A date for an incident in which the person offends; a few fall after the as-of date. */
    LocalDate offending() {
        if (dice.chance(Shape.DATED_AFTER_AS_OF)) {
            return Shape.AS_OF.plusDays(dice.between(1, Shape.LATEST_AFTER_AS_OF));
        }
        return daysAgo(dice.between(latest, earliest));
    }

    /** A date for an incident that happens to the person: at any time. */
    LocalDate suffering() {
        return daysAgo(dice.below(person.offendingDays()));
    }

    /** A date before the tenth birthday. */
    LocalDate underTen() {
        return daysAgo(person.daysSinceBirthday(10) + dice.between(1, 360));
    }

    private static LocalDate daysAgo(int days) {
        return Shape.AS_OF.minusDays(days);
    }
}
