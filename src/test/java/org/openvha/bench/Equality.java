package org.openvha.bench;

import java.util.List;
import java.util.function.Consumer;
import org.openvha.assessment.Assessment;
import org.openvha.facts.CaseFile;
import org.openvha.oracle.HandWrittenScorer;

/** Compares each assessment, in the order of the people, with what the hand-written scorer says of the same person. */
final class Equality implements Consumer<Assessment> {
    private final List<CaseFile> people;
    private final HandWrittenScorer scorer;
    private int next;

    Equality(List<CaseFile> people, HandWrittenScorer scorer) {
        this.people = people;
        this.scorer = scorer;
    }

    /** @throws IllegalStateException when the two differ in anything */
    @Override
    public void accept(Assessment assessment) {
        CaseFile person = people.get(next++);
        Assessment expected = scorer.assess(person);
        if (!expected.equals(assessment)) {
            throw new IllegalStateException("The assessor and the hand-written scorer differ.\n  person:       "
                    + person + "\n  assessor:     " + assessment + "\n  hand-written: " + expected);
        }
    }

    /** @throws IllegalStateException when somebody was left out */
    void everybodyWasCompared() {
        if (next != people.size()) {
            throw new IllegalStateException("Only " + next + " of " + people.size() + " people came out");
        }
    }
}
