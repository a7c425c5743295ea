package org.openvha.disclosure;

/** What can be given. Intelligence is none: how it may be handled is not among the facts here, so it goes its own way. */
public enum DisclosedField {
    DATE_OF_BIRTH("Date of birth", false),
    HOME_BOROUGH("Home borough", false),
    OFFENCE_CLASS("Recorded-crime class", true),
    OFFENCE_DATE("Date of the offence", true),
    OFFENCE_BOROUGH("Where it happened", true),
    OFFENCE_ROLE("Recorded as", true),
    CRIME_REPORT("Crime report", true),
    CUSTODY("In custody", false),
    ACTIVITIES("Activity", false);

    private final String label;
    private final boolean ofOffence;

    DisclosedField(String label, boolean ofOffence) {
        this.label = label;
        this.ofOffence = ofOffence;
    }

    /** As it stands in the document. */
    public String label() {
        return label;
    }

    /** Whether it is given of each offence that is named. */
    public boolean ofOffence() {
        return ofOffence;
    }
}
