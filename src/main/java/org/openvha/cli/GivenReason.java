package org.openvha.cli;

import org.openvha.document.BadInputException;

/** Why somebody looks, which the log keeps. */
final class GivenReason {

    private static final int LONGEST = 1000;

    private GivenReason() {}

    /** @throws BadInputException if there is none, or it is longer than a sentence or two */
    static String required(String given) {
        if (given == null || given.isBlank()) {
            throw new BadInputException(
                    "This reads people's cases, so say why: --reason \"...\". It goes into the log.");
        }
        if (given.length() > LONGEST) {
            throw new BadInputException("The reason is longer than " + LONGEST + " characters. Say it shorter.");
        }
        return given.strip();
    }
}
