package org.openvha.facts;

/** The part an individual has in a crime report. ELIMINATED includes acquitted, charge dropped and no further action (reference policy, EXC-03). */
public enum Role {
    SUSPECT,
    ACCUSED,
    CONVICTED,
    ELIMINATED,
    VICTIM,
    WITNESS
}
