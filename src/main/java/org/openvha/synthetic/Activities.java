package org.openvha.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openvha.facts.Activity;
import org.openvha.facts.ActivityKind;

/** What is done with or about people: safeguarding mostly for children, enforcement mostly for adults, nothing lately for some (GAP-01, U18-03). */
final class Activities {

    private static final Weighted<ActivityKind> WITH_CHILDREN = new Weighted<ActivityKind>()
            .add(55, ActivityKind.SAFEGUARDING)
            .add(27, ActivityKind.DIVERSION)
            .add(18, ActivityKind.ENFORCEMENT);

    private static final Weighted<ActivityKind> WITH_ADULTS = new Weighted<ActivityKind>()
            .add(62, ActivityKind.ENFORCEMENT)
            .add(28, ActivityKind.DIVERSION)
            .add(10, ActivityKind.SAFEGUARDING);

    private Activities() {}

    static List<Activity> of(Person person, Dice dice, Numbering numbering) {
        List<Activity> activities = new ArrayList<>();
        Weighted<ActivityKind> kinds = person.isChild() ? WITH_CHILDREN : WITH_ADULTS;
        for (LocalDate date : Dates.past(howMany(person, dice), Shape.ACTIVITY_DAYS, dice)) {
            activities.add(
                    new Activity(numbering.activity(), person.id(), kinds.pick(dice), date, Recording.of(date, dice)));
        }
        return activities;
    }

    private static int howMany(Person person, Dice dice) {
        if (!dice.chance(person.career().knownToServices())) {
            return 0;
        }
        int most = person.isChild() ? Shape.MOST_ACTIVITIES_WITH_A_CHILD : Shape.MOST_ACTIVITIES_WITH_AN_ADULT;
        return person.career().isLong() ? dice.between(1, most) : dice.skewed(1, most / 4);
    }
}
