package org.openvha.assessment;

/** Whether an individual is on the assessment (reference policy, section 4). REMOVED: all criteria are met but an upheld review says otherwise. */
public enum Outcome {
    INCLUDED,
    REMOVED,
    NOT_INCLUDED
}
