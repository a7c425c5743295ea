package org.openvha.ruleset.validation;

import java.util.List;
import org.openvha.document.Finding;

/** Something else that is looked at of a set that loads, such as its tests. */
public interface Further {

    /** @param ruleSet an id, or the path of a set's folder */
    List<Finding> findings(String ruleSet);
}
