package org.openvha.ruletest.mutation;

import java.util.List;

/** The sentence that says which case is missing. */
final class MissingCase {

    private MissingCase() {}

    /**
     * @param fact what the case would have, such as {@code an offence exactly 36 months old}
     * @param subject what decides on it, such as {@code EXC-04}
     * @param quoted what is changed
     * @param touched cases that have it, but do not say what follows
     */
    static String words(String fact, String subject, String quoted, List<TracedCase> touched) {
        String lack = touched.isEmpty()
                ? "No case has " + fact
                : "No case says what follows from " + subject + " for " + fact + " ("
                        + touched.get(0).known().shown() + " comes close)";
        return lack + ": " + quoted + " every case still passes.";
    }
}
