package org.openvha.synthetic;

import java.time.LocalDate;
import org.openvha.facts.Role;

/** How far a case has come: suspected, charged, convicted or eliminated. Each person has a rate of being charged; convictions take time. */
final class Roles {

    private final double chargeRate;

    Roles(Dice dice) {
        chargeRate = Shape.CHARGE_RATES.pick(dice);
    }

    Role of(LocalDate date, Dice dice) {
        if (!dice.chance(chargeRate)) {
            return dice.chance(Shape.ELIMINATED_OF_UNCHARGED) ? Role.ELIMINATED : Role.SUSPECT;
        }
        boolean timeEnough = date.isBefore(Shape.AS_OF.minusYears(1));
        return dice.chance(timeEnough ? Shape.CONVICTED_AFTER_A_YEAR : Shape.CONVICTED_SOONER)
                ? Role.CONVICTED
                : Role.ACCUSED;
    }

    /** The role in one row of an incident, where single counts are sometimes dropped. */
    static Role ofRow(Role incident, Dice dice) {
        boolean dropped = incident != Role.VICTIM && incident != Role.WITNESS && dice.chance(Shape.ELIMINATED_ROW);
        return dropped ? Role.ELIMINATED : incident;
    }
}
