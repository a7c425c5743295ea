package org.openvha.synthetic;

import java.time.LocalDate;

/** When things are written down: mostly within days, now and then much later, so that some facts are not yet known on the as-of date. */
final class Recording {

    private Recording() {}

    static LocalDate of(LocalDate happened, Dice dice) {
        int lag = dice.chance(Shape.LATE)
                ? dice.between(Shape.USUAL_LAG_DAYS, Shape.LATE_LAG_DAYS)
                : dice.heavilySkewed(0, Shape.USUAL_LAG_DAYS);
        return happened.plusDays(lag);
    }
}
