package org.openvha.web.trace;

import java.util.Optional;
import org.openvha.register.trace.Recomputation;
import org.openvha.web.problems.Problems;

/** What is to be worked out again, as it came. Members that were left out are empty. */
record RecomputationPost(
        Optional<Long> run,
        Optional<String> reason,
        Optional<String> rule,
        Optional<String> weight,
        Optional<String> offence,
        Optional<String> report,
        Optional<String> individual,
        Optional<String> after) {

    RecomputationPost {
        run = TracePost.known(run);
        reason = TracePost.known(reason);
        rule = TracePost.known(rule);
        weight = TracePost.known(weight);
        offence = TracePost.known(offence);
        report = TracePost.known(report);
        individual = TracePost.known(individual);
        after = TracePost.known(after);
    }

    Recomputation asked() {
        return new Recomputation(TracePost.subject(rule, weight, offence, report), individual, after);
    }

    long number() {
        return run.orElseThrow(() -> Problems.badBody("The member run is missing.", "Name the number of a run.")
                .exception());
    }
}
