package org.openvha.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.openvha.facts.Role;

/** What happened with a person: incidents they are suspected of, in a pattern that their career decides, and a few they suffered or saw. */
final class Incidents {

    private final Person person;
    private final Dice dice;
    private final Timeline timeline;
    private final Roles roles;
    private final boolean dealer;
    private final List<Incident> incidents = new ArrayList<>();

    private Incidents(Person person, Dice dice) {
        this.person = person;
        this.dice = dice;
        timeline = new Timeline(person, dice);
        roles = new Roles(dice);
        dealer = dice.chance(person.career().dealer());
    }

    /** In order of date. */
    static List<Incident> of(Person person, Dice dice) {
        return new Incidents(person, dice).thrown();
    }

    private List<Incident> thrown() {
        for (int i = howMany(); i > 0; i--) {
            offending();
        }
        if (person.age() <= Shape.OLDEST_WITH_CHILDHOOD_RECORD && dice.chance(Shape.OFFENCE_UNDER_TEN)) {
            incidents.add(new Incident(timeline.underTen(), Role.SUSPECT, List.of(OffenceMix.MINOR.pick(dice))));
        }
        if (dice.chance(person.career().victim())) {
            for (int i = dice.skewed(1, Shape.MOST_SUFFERED); i > 0; i--) {
                suffering();
            }
        }
        incidents.sort(Comparator.comparing(Incident::date));
        return incidents;
    }

    private void offending() {
        LocalDate date = timeline.offending();
        incidents.add(new Incident(date, roles.of(date, dice), offenceCodes()));
    }

    private void suffering() {
        Role role = dice.chance(Shape.WITNESS) ? Role.WITNESS : Role.VICTIM;
        incidents.add(new Incident(timeline.suffering(), role, List.of(OffenceMix.SUFFERED.pick(dice))));
    }

    private int howMany() {
        int incidents = person.career().incidents(dice);
        return isTooYoungForACareer() ? Math.min(incidents, Shape.MOST_INCIDENTS_OF_THE_YOUNGEST) : incidents;
    }

    private List<String> offenceCodes() {
        List<String> codes = new ArrayList<>();
        codes.add(mainCode());
        boolean alone = person.career() == Career.ONE_OFF || isTooYoungForACareer();
        if (!alone && dice.chance(Shape.SECOND_ROW)) {
            codes.add(OffenceMix.COMPANION.pick(dice));
            if (dice.chance(Shape.THIRD_ROW)) {
                codes.add(OffenceMix.COMPANION.pick(dice));
            }
        }
        return codes;
    }

    private String mainCode() {
        if (dealer && dice.chance(person.career().supplyIncident())) {
            return OffenceMix.DRUG_SUPPLY;
        }
        return dice.chance(person.career().violent()) ? OffenceMix.VIOLENT.pick(dice) : OffenceMix.MINOR.pick(dice);
    }

    private boolean isTooYoungForACareer() {
        return person.age() < Shape.YOUNGEST_WITH_A_CAREER;
    }
}
