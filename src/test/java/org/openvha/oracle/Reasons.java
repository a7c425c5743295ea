package org.openvha.oracle;

import java.util.Map;

/** The reasons of every rule that gives one, found once so that scoring looks nothing up. */
final class Reasons {
    /** EXC-01 to EXC-09 at 0 to 8. */
    final Reason[] offenceExclusions;
    /** EXI-01 to EXI-03 at 0 to 2. */
    final Reason[] reportExclusions;
    /** SCO-01 to SCO-04 at 0 to 3. */
    final Reason[] scoring;
    /** INT-01 to INT-03 at 0 to 2. */
    final Reason[] intelligence;
    /** U18-01 to U18-04 at 0 to 3. */
    final Reason[] under18;
    /** GAP-01 and GAP-02 at 0 and 1. */
    final Reason[] gaps;

    final Reason removal;

    Reasons(Map<String, String> because) {
        offenceExclusions = Reason.numbered("EXC-0", 9, because);
        reportExclusions = Reason.numbered("EXI-0", 3, because);
        scoring = Reason.numbered("SCO-0", 4, because);
        intelligence = Reason.numbered("INT-0", 3, because);
        under18 = Reason.numbered("U18-0", 4, because);
        gaps = Reason.numbered("GAP-0", 2, because);
        removal = Reason.of("RMV-01", because);
    }
}
