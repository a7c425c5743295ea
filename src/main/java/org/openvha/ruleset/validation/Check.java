package org.openvha.ruleset.validation;

import org.openvha.document.Findings;

/** Something that is looked at. */
interface Check {

    void look(Subject subject, Findings findings);
}
