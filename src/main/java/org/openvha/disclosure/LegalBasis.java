package org.openvha.disclosure;

/** The power under which information is given. */
public enum LegalBasis {
    COMMON_LAW("Common law policing purposes"),
    CHILDREN_ACT_2004("Children Act 2004, safeguarding children"),
    CRIME_AND_DISORDER_ACT_1998("Crime and Disorder Act 1998, section 115"),
    DATA_PROTECTION_ACT_2018("Data Protection Act 2018"),
    COURT_ORDER("Order of a court");

    private final String label;

    LegalBasis(String label) {
        this.label = label;
    }

    /** As it stands in the document. */
    public String label() {
        return label;
    }
}
