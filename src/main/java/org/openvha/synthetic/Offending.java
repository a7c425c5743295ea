package org.openvha.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openvha.facts.Borough;
import org.openvha.facts.Offence;

/** Offence rows: one for each class of an incident, on one crime report, in one place; in order of date. */
final class Offending {

    private Offending() {}

    static List<Offence> of(Person person, Dice dice, Numbering numbering) {
        List<Offence> offences = new ArrayList<>();
        for (Incident incident : Incidents.of(person, dice)) {
            boolean single = incident.offenceCodes().size() == 1;
            String crimeReport = single && dice.chance(Shape.NO_CRIME_REPORT) ? "" : numbering.crimeReport();
            Borough borough = Boroughs.ofOffence(dice, person.home());
            LocalDate recordedOn = Recording.of(incident.date(), dice);
            boolean domestic =
                    OffenceMix.canBeDomestic(incident.offenceCodes().get(0)) && dice.chance(domestic(person));
            for (String code : incident.offenceCodes()) {
                offences.add(new Offence(
                        numbering.offence(),
                        person.id(),
                        crimeReport,
                        code,
                        incident.date(),
                        recordedOn,
                        Roles.ofRow(incident.role(), dice),
                        domestic,
                        borough));
            }
        }
        return offences;
    }

    private static double domestic(Person person) {
        if (person.isChild()) {
            return Shape.DOMESTIC_UNDER_18;
        }
        return person.age() < 25 ? Shape.DOMESTIC_18_TO_24 : Shape.DOMESTIC_FROM_25;
    }
}
