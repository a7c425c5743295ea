package org.openvha.synthetic;

import java.time.LocalDate;
import org.openvha.facts.Borough;
import org.openvha.facts.Individual;
import org.openvha.facts.Sex;
import org.openvha.synthetic.Shape.AgeBand;

/** Who somebody is before anything is known about them; {@code age} is in completed years on the as-of date. */
record Person(Individual individual, int age, Sex sex, Career career) {

    private static final Weighted<AgeBand> AGES = ages();

    static Person thrown(String id, Dice dice) {
        AgeBand band = AGES.pick(dice);
        int age = dice.between(band.from(), band.to());
        LocalDate born = Shape.AS_OF.minusYears(age).minusDays(dice.below(365));
        Sex sex = sex(dice);
        Career career = Career.thrown(dice, band, sex == Sex.F);
        return new Person(new Individual(id, born, Boroughs.home(dice)), age, sex, career);
    }

    String id() {
        return individual.id();
    }

    Borough home() {
        return individual.borough();
    }

    boolean isChild() {
        return age < 18;
    }

    /** The most days before the as-of date that an offence of theirs may be dated: five years, and not before they were ten. */
    int offendingDays() {
        return Math.min(Shape.HISTORY_DAYS, daysSinceBirthday(10));
    }

    int daysSinceBirthday(int years) {
        return (int) (Shape.AS_OF.toEpochDay()
                - individual.dateOfBirth().plusYears(years).toEpochDay());
    }

    private static Sex sex(Dice dice) {
        double thrown = dice.unit();
        if (thrown < Shape.SEX_UNKNOWN) {
            return Sex.U;
        }
        if (thrown < Shape.SEX_UNKNOWN + Shape.SEX_X) {
            return Sex.X;
        }
        return thrown < Shape.SEX_UNKNOWN + Shape.SEX_X + Shape.WOMEN ? Sex.F : Sex.M;
    }

    private static Weighted<AgeBand> ages() {
        Weighted<AgeBand> ages = new Weighted<>();
        Shape.AGES.forEach(band -> ages.add(band.people(), band));
        return ages;
    }
}
