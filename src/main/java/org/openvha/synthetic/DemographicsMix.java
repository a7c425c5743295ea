package org.openvha.synthetic;

import org.openvha.facts.Demographics;

/**
 * Self-defined ethnicity in 16+1 codes. It is drawn independently of everything else about a person, so a difference between groups that any rule set shows on
 * synthetic London is chance and nothing more; the shares (made up) place 65% of any large list in an ethnic minority.
 */
final class DemographicsMix {

    private static final Weighted<String> ETHNICITIES = new Weighted<String>()
            .add(222, "W1")
            .add(9, "W2")
            .add(95, "W9")
            .add(38, "M1")
            .add(10, "M2")
            .add(10, "M3")
            .add(27, "M9")
            .add(17, "A1")
            .add(20, "A2")
            .add(32, "A3")
            .add(40, "A9")
            .add(165, "B1")
            .add(150, "B2")
            .add(85, "B9")
            .add(4, "O1")
            .add(51, "O9")
            .add(25, "NS");

    private DemographicsMix() {}

    static Demographics of(Person person, Dice dice) {
        return new Demographics(person.id(), person.sex(), ETHNICITIES.pick(dice));
    }
}
