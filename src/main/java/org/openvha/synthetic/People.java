package org.openvha.synthetic;

import java.util.List;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Demographics;
import org.openvha.facts.Offence;

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
                offences,
                IntelligenceReports.of(person, dice(Aspect.INTELLIGENCE), numbering),
                Custody.of(person, offences, dice(Aspect.CUSTODY), numbering),
                Activities.of(person, dice(Aspect.ACTIVITIES), numbering),
                Reviews.of(person, offences, dice(Aspect.REVIEWS), numbering),
                false);
        return new Made(caseFile, DemographicsMix.of(person, dice(Aspect.ETHNICITY)));
    }

    private Dice dice(Aspect aspect) {
        return new Dice(seed, made, aspect);
    }
}
