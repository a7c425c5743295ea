package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;

/** Assesses somebody anew on each of the days that follow, for ten years. */
final class Calendar {

    /** Longer than any look-back that a rule set has. */
    static final int YEARS = 10;

    private final Assessor assessor;
    private final CaseFile known;

    Calendar(Assessor assessor, CaseFile known) {
        this.assessor = assessor;
        this.known = known;
    }

    TimeAlone timeAlone(boolean listed) {
        LocalDate until = assessor.asOf().plusYears(YEARS);
        Optional<Turn> turn = Optional.empty();
        Assessment before = assessor.assess(known);
        for (LocalDate day = assessor.asOf().plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            Assessment after = assessor.on(day).assess(known);
            boolean former = (after.outcome() == Outcome.INCLUDED) == listed;
            if (turn.isPresent() && former) {
                return new TimeAlone(until, turn, Optional.of(day));
            }
            if (turn.isEmpty() && !former) {
                turn = Optional.of(new DayChange(assessor.ruleSet(), known, before, after).turn());
            }
            before = after;
        }
        return new TimeAlone(until, turn, Optional.empty());
    }
}
