package org.openvha.synthetic;

import java.time.LocalDate;
import java.util.List;

/**
 * Every number that the shape of synthetic London was tuned with, except the tables of boroughs, offence classes and ethnic groups. All are made up: chosen so that
 * the list under {@code vha-2024.01} comes near the published figures (reference policy, section 8), and evidence about nobody. Probabilities are from 0 to 1.
 */
final class Shape {

    static final LocalDate AS_OF = LocalDate.of(2024, 1, 31);

    /** How far back facts reach: five years, in days. */
    static final int HISTORY_DAYS = 1826;

    private Shape() {}

    /**
     * People of an age.
     *
     * @param people their share, relative to the other bands
     * @param persistence how likely a long career is, relative to the table of careers
     */
    record AgeBand(int from, int to, int people, double persistence) {}

    /** A number of days, each as likely, both ends included. */
    record Days(int least, int most) {
        int thrown(Dice dice) {
            return dice.between(least, most);
        }
    }

    static final List<AgeBand> AGES = List.of(
            new AgeBand(10, 12, 30, 0.0),
            new AgeBand(13, 13, 20, 0.15),
            new AgeBand(14, 14, 28, 0.9),
            new AgeBand(15, 15, 38, 1.3),
            new AgeBand(16, 16, 48, 1.55),
            new AgeBand(17, 17, 50, 1.55),
            new AgeBand(18, 19, 98, 1.35),
            new AgeBand(20, 21, 90, 1.2),
            new AgeBand(22, 24, 114, 1.05),
            new AgeBand(25, 29, 145, 0.7),
            new AgeBand(30, 34, 110, 0.6),
            new AgeBand(35, 39, 80, 0.5),
            new AgeBand(40, 49, 100, 0.4),
            new AgeBand(50, 59, 50, 0.3),
            new AgeBand(60, 79, 20, 0.15));

    /** Younger children have at most two offences, with which no shipped rule set lists anybody: the youngest person listed is 13. */
    static final int YOUNGEST_WITH_A_CAREER = 13;

    static final int MOST_INCIDENTS_OF_THE_YOUNGEST = 2;

    /** Shares of long careers before age and sex; the others have one low-weight offence (half of all people) or a few mixed ones. */
    static final double ONE_OFF = 0.50;

    static final double REPEAT = 0.155;
    static final double PROLIFIC = 0.0575;

    /** Of all people, and how likely a long career is for them, relative to men. */
    static final double WOMEN = 0.19;

    static final double WOMENS_PERSISTENCE = 0.09;
    static final double SEX_X = 0.002;
    static final double SEX_UNKNOWN = 0.006;

    static final double HOME_OUTSIDE_LONDON = 0.05;

    /** Where offences happen: at home, else in another borough of the same BCU, else anywhere. */
    static final double OFFENCE_AT_HOME = 0.70;

    static final double OFFENCE_NEAR_HOME = 0.60;

    /** A career that has come to an end has its latest incident anywhere in the five years. */
    static final double DESISTED = 0.40;

    static final int SHORTEST_CAREER_DAYS = 300;

    /** Several rows on one crime report, and a third row given a second. */
    static final double SECOND_ROW = 0.22;

    static final double THIRD_ROW = 0.25;
    static final double NO_CRIME_REPORT = 0.03;

    /** Incidents of somebody on record as a victim: at most so many, and some of them seen rather than suffered. */
    static final int MOST_SUFFERED = 4;

    static final double WITNESS = 0.25;

    /** Incidents flagged domestic: by adults from 25, by younger adults, by children; of violent and public-order classes only. */
    static final double DOMESTIC_FROM_25 = 0.34;

    static final double DOMESTIC_18_TO_24 = 0.16;
    static final double DOMESTIC_UNDER_18 = 0.04;

    /** How often police charge: a person's own rate is one of three; older incidents have had time for a conviction. */
    static final Weighted<Double> CHARGE_RATES =
            new Weighted<Double>().add(35, 0.15).add(30, 0.50).add(35, 0.88);

    static final double CONVICTED_AFTER_A_YEAR = 0.72;
    static final double CONVICTED_SOONER = 0.28;
    static final double ELIMINATED_OF_UNCHARGED = 0.24;
    static final double ELIMINATED_ROW = 0.06;

    /** Recording: mostly within days, sometimes much later; a few facts are dated after the as-of date (EXC-05). */
    static final int USUAL_LAG_DAYS = 21;

    static final double LATE = 0.01;
    static final int LATE_LAG_DAYS = 400;
    static final double DATED_AFTER_AS_OF = 0.001;
    static final int LATEST_AFTER_AS_OF = 45;

    /** Children up to this age may have an offence from before they were ten (EXC-08). */
    static final int OLDEST_WITH_CHILDHOOD_RECORD = 14;

    static final double OFFENCE_UNDER_TEN = 0.03;

    /** Prison after a serious conviction; remand after a serious charge of the last nine months. */
    static final double PRISON = 0.65;

    static final double REMAND = 0.40;
    static final int REMAND_WITHIN_DAYS = 270;
    static final Days PRISON_BEGINS_AFTER = new Days(2, 240);
    static final Days PRISON_LASTS = new Days(150, 1800);
    static final Days REMAND_BEGINS_AFTER = new Days(1, 20);
    static final Days REMAND_LASTS = new Days(60, 400);
    static final double RELEASE_DATE_KNOWN = 0.25;
    static final int SHORTEST_CUSTODY_DAYS = 14;

    /** How far back intelligence and activities reach; the recent ones are more likely. */
    static final int INTELLIGENCE_DAYS = 700;

    static final int ACTIVITY_DAYS = 600;

    /** Activities: at most so many with people of long careers, and a quarter of it with the others. */
    static final int MOST_ACTIVITIES_WITH_A_CHILD = 18;

    static final int MOST_ACTIVITIES_WITH_AN_ADULT = 12;

    /** Reviews: asked for by people with long careers, and by the others. */
    static final double REVIEW_OF_LONG_CAREER = 0.05;

    static final double REVIEW_OF_OTHERS = 0.002;
    /** Decided, or asked for while pending, within so many days before the as-of date; some a few days after it. */
    static final Days REVIEW_DAYS_AGO = new Days(-10, 300);

    static final double REVIEW_OF_INDIVIDUAL = 0.22;
    static final double REVIEW_UPHELD = 0.28;
    static final double REVIEW_PENDING = 0.25;
}
