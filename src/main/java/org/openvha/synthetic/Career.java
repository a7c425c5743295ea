package org.openvha.synthetic;

import org.openvha.synthetic.Shape.AgeBand;

/**
 * A person's pattern of offending over the five years: heavy-tailed, since half of all people have one low-weight offence and few have many. Made up and tuned, as
 * {@link Shape} is.
 */
enum Career {
    ONE_OFF(new Incidents(1, 1, 0.0), new Supply(0.0, 0.0), 0.12, new Known(0.03, 1, 0.10)),
    OCCASIONAL(new Incidents(1, 7, 0.20), new Supply(0.03, 0.25), 0.30, new Known(0.12, 3, 0.25)),
    REPEAT(new Incidents(3, 12, 0.66), new Supply(0.31, 0.34), 0.55, new Known(0.82, 14, 0.85)),
    PROLIFIC(new Incidents(7, 28, 0.72), new Supply(0.47, 0.30), 0.75, new Known(0.92, 60, 0.93));

    /**
     * How often, the fewest most likely, and which share of incidents is of a violence or weapons class.
     */
    private record Incidents(int fewest, int most, double violent) {}

    /** How likely the person supplies drugs (class 92A), and for those who do the share of incidents that are about it. */
    private record Supply(double dealer, double share) {}

    /** How likely there is intelligence, with how many reports at most, and how likely there are activities. */
    private record Known(double toIntelligence, int mostReports, double toServices) {}

    private final Incidents incidents;
    private final Supply supply;
    private final double victim;
    private final Known known;

    Career(Incidents incidents, Supply supply, double victim, Known known) {
        this.incidents = incidents;
        this.supply = supply;
        this.victim = victim;
        this.known = known;
    }

    static Career thrown(Dice dice, AgeBand age, boolean woman) {
        double persistence = age.persistence() * (woman ? Shape.WOMENS_PERSISTENCE : 1.0);
        double prolific = Shape.PROLIFIC * persistence;
        double repeat = Shape.REPEAT * persistence;
        double thrown = dice.unit();
        if (thrown < Shape.ONE_OFF) {
            return ONE_OFF;
        }
        if (thrown < Shape.ONE_OFF + prolific) {
            return PROLIFIC;
        }
        return thrown < Shape.ONE_OFF + prolific + repeat ? REPEAT : OCCASIONAL;
    }

    int incidents(Dice dice) {
        return dice.skewed(incidents.fewest(), incidents.most());
    }

    boolean isLong() {
        return this == REPEAT || this == PROLIFIC;
    }

    double violent() {
        return incidents.violent();
    }

    double dealer() {
        return supply.dealer();
    }

    double supplyIncident() {
        return supply.share();
    }

    /** How likely the person is also on record as a victim or witness. */
    double victim() {
        return victim;
    }

    double knownToIntelligence() {
        return known.toIntelligence();
    }

    int mostReports() {
        return known.mostReports();
    }

    double knownToServices() {
        return known.toServices();
    }
}
