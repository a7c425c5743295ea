package org.openvha.cli;

import org.openvha.access.Reason;
import org.openvha.document.BadInputException;

/** Why somebody looks, which the log keeps; held to the same as everywhere else. */
final class GivenReason {

    private GivenReason() {}

    /** @throws BadInputException if there is none, or it is none */
    static String required(String given) {
        if (given == null || given.isBlank()) {
            throw new BadInputException(
                    "This reads people's cases, so say why: --reason \"...\". It goes into the log.");
        }
        return new Reason(given).text();
    }
}
