package org.openvha.whatif.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Outcome;
import org.openvha.facts.CaseFile;

/** Assesses imagined case files, about a hundred in a session, and keeps those that come out on the other side. */
final class Trials {

    private static final int AT_ONCE = 100;

    private final Assessor assessor;
    private final CaseFile file;
    private final boolean listed;
    private final LongConsumer progress;
    private final List<List<Effect>> pending = new ArrayList<>(AT_ONCE);
    private List<FoundSet> found = new ArrayList<>();
    private long tried;

    /** @param listed whether the person is on the assessment as things stand */
    Trials(Assessor assessor, CaseFile file, boolean listed, LongConsumer progress) {
        this.assessor = assessor;
        this.file = file;
        this.listed = listed;
        this.progress = progress;
    }

    void add(List<Effect> combination) {
        pending.add(combination);
        if (pending.size() == AT_ONCE) {
            assess();
        }
    }

    /** What was found since the last time, in the order in which it was added. */
    List<FoundSet> found() {
        assess();
        List<FoundSet> all = found;
        found = new ArrayList<>();
        return List.copyOf(all);
    }

    private void assess() {
        if (pending.isEmpty()) {
            return;
        }
        List<Assessment> assessments =
                assessor.assess(pending.stream().map(this::imagined).toList());
        for (int i = 0; i < pending.size(); i++) {
            Assessment assessment = assessments.get(i);
            if ((assessment.outcome() == Outcome.INCLUDED) != listed) {
                found.add(new FoundSet(pending.get(i), assessment.outcome(), assessment.score()));
            }
        }
        tried += pending.size();
        pending.clear();
        progress.accept(tried);
    }

    private CaseFile imagined(List<Effect> combination) {
        CaseFile imagined = file;
        for (Effect effect : combination) {
            imagined = Swap.in(imagined, effect.any());
        }
        return imagined;
    }
}
