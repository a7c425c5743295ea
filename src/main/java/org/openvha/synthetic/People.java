package org.openvha.synthetic;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.openvha.facts.Activity;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Demographics;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;

/** Makes people one after another, each from the seed and their own number alone; only the running ids of their facts depend on those before them. */
final class People {

    /** A case file, and apart from it what is for monitoring only. */
    record Made(CaseFile caseFile, Demographics demographics) {}

    private final long seed;
    private final Numbering numbering = new Numbering();
    private long made;

    People(long seed) {
        this.seed = seed;
    }

    Made next() {
        made++;
        Person person = Person.thrown(Numbering.individual(made), dice(Aspect.PERSON));
        List<Offence> offences = Offending.of(person, dice(Aspect.OFFENDING), numbering);
        CaseFile caseFile = new CaseFile(
                person.individual(),
                ordered(offences, Offence::id),
                ordered(IntelligenceReports.of(person, dice(Aspect.INTELLIGENCE), numbering), IntelligenceReport::id),
                ordered(Custody.of(person, offences, dice(Aspect.CUSTODY), numbering), CustodyPeriod::id),
                ordered(Activities.of(person, dice(Aspect.ACTIVITIES), numbering), Activity::id),
                ordered(Reviews.of(person, offences, dice(Aspect.REVIEWS), numbering), Review::id),
                false);
        return new Made(caseFile, DemographicsMix.of(person, dice(Aspect.ETHNICITY)));
    }

    /** Numbers of one person's facts run on, but as text 10000000 comes before 9999999. */
    private static <T> List<T> ordered(List<T> facts, Function<T, String> id) {
        return facts.stream().sorted(Comparator.comparing(id)).toList();
    }

    private Dice dice(Aspect aspect) {
        return new Dice(seed, made, aspect);
    }
}
