package org.openvha.bench;

import java.util.function.Consumer;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Outcome;

/** Counts what comes out, so that no work can be left undone, and says what kind of people they were. */
final class Tally implements Consumer<Assessment> {
    private long people;
    private long included;
    private long items;
    private long points;

    @Override
    public void accept(Assessment assessment) {
        people++;
        points += assessment.score();
        items += assessment.contributions().size()
                + assessment.exclusions().size()
                + assessment.criteria().size()
                + assessment.flags().size();
        if (assessment.outcome() == Outcome.INCLUDED) {
            included++;
        }
    }

    long people() {
        return people;
    }

    double includedPercent() {
        return 100.0 * included / people;
    }

    double itemsEach() {
        return (double) items / people;
    }

    boolean sameAs(Tally other) {
        return people == other.people && included == other.included && items == other.items && points == other.points;
    }
}
