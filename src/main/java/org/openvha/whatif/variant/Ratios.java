package org.openvha.whatif.variant;

import java.util.List;
import org.openvha.whatif.Results;

/** Works out ratios between groups of people; who belongs to which group only its implementation knows. Safe for any number of threads. */
@FunctionalInterface
public interface Ratios {

    /** Of nobody. */
    Ratios NONE = results -> List.of();

    /** The same groups in the same order each time. */
    List<GroupRatio> of(Results results);
}
