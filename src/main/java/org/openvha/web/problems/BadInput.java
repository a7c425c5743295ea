package org.openvha.web.problems;

import org.openvha.document.BadInputException;

/** What the register refuses. Its messages are written for the person who handed the input in, and name no individual. */
final class BadInput {

    private BadInput() {}

    static Problem problem(BadInputException bad) {
        String message = bad.getMessage().lines().findFirst().orElse("");
        return Problems.badInput(
                message,
                bad.findings().isEmpty() ? message : "See the findings, each with its remedy.",
                bad.findings());
    }
}
