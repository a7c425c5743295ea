package org.openvha.ruletest.mutation;

import java.util.List;
import org.openvha.assessment.Assessor;
import org.openvha.ruletest.KnownSuite;

/** The cases of a suite as a mutation test sees them. */
final class Cases {

    private Cases() {}

    static List<TracedCase> traced(KnownSuite suite) {
        Assessor assessor = new Assessor(suite.ruleSet(), suite.cases().get(0).asOf());
        return suite.cases().stream()
                .map(known -> new TracedCase(
                        known,
                        assessor.on(known.asOf()).trace(List.of(known.facts())).get(0)))
                .toList();
    }
}
