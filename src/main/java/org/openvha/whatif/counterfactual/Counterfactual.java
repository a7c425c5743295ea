package org.openvha.whatif.counterfactual;

import java.util.List;
import java.util.function.LongConsumer;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.RuleSet;

/**
 * What one person's assessment depends on. A simulation, for challenges and reviews: it says which facts decide, not that any of them is wrong.
 *
 * @param file as it stands in the facts
 * @param assessment as things stand
 * @param unknown how many of the person's facts are recorded or dated after the as-of date; they are not varied
 * @param most up to so many facts were imagined different at once
 * @param sizes what was found, by number of facts
 */
public record Counterfactual(
        CaseFile file,
        RuleSet rules,
        Assessment assessment,
        int unknown,
        int most,
        List<SizeResult> sizes,
        TimeAlone timeAlone) {

    /** The most facts that are imagined different at once. */
    public static final int MOST = 3;

    /** So many combinations of a number of facts are tried, within some minutes; if there are more, none is. */
    static final long LIMIT = 2_000_000;

    /**
     * Looks for everything.
     *
     * @param most from 1 to {@link #MOST}
     * @param progress is told now and then how many combinations were tried
     */
    public static Counterfactual of(CaseFile file, Assessor assessor, int most, LongConsumer progress) {
        return of(file, assessor, most, LIMIT, progress);
    }

    static Counterfactual of(CaseFile file, Assessor assessor, int most, long limit, LongConsumer progress) {
        Assessment assessment = assessor.assess(file);
        boolean listed = assessment.outcome() == Outcome.INCLUDED;
        KnownFacts knownFacts = new KnownFacts(assessor.asOf());
        CaseFile known = knownFacts.of(file);
        List<VariedFact> facts = new Variations(assessor, known).all();
        Trials trials = new Trials(assessor, file, listed, progress);
        return new Counterfactual(
                file,
                assessor.ruleSet(),
                assessment,
                knownFacts.unknown(file),
                most,
                new Search(facts, trials, limit).upTo(most),
                new Calendar(assessor, known).timeAlone(listed));
    }

    boolean listed() {
        return assessment.outcome() == Outcome.INCLUDED;
    }
}
