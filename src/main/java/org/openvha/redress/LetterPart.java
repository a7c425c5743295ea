package org.openvha.redress;

/** A part of the letter that a person may decide to withhold. Intelligence is none: it is never in a letter, nor is whether there is any. */
public enum LetterPart {
    /** Whether somebody is on the assessment, and what counted. */
    POSITION("whether you are on the assessment, and why"),
    OFFENCES("recorded offences"),
    CUSTODY("times in custody"),
    ACTIVITIES("what was done with or for you"),
    REVIEWS("reviews of your assessment");

    private final String words;

    LetterPart(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
