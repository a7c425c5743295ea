package org.openvha.register.trace;

import org.openvha.document.BadInputException;
import org.openvha.facts.Ids;

/**
 * What is traced.
 *
 * @param id of the rule, the class of the weight row, or the id of the fact
 */
public record Subject(Kind kind, String id) {

    /** What can be traced. */
    public enum Kind {
        RULE,
        WEIGHT,
        OFFENCE,
        REPORT;

        /** Whether the id is of a fact about somebody, and so personal. */
        public boolean isFact() {
            return this == OFFENCE || this == REPORT;
        }
    }

    private static final String RULE = "[A-Z][A-Z0-9]{1,9}-[0-9]{2,3}";
    private static final String CLASS = "[0-9A-Za-z./]{1,16}";

    /** @throws BadInputException if that cannot be an id of the kind; the message does not repeat it */
    public Subject {
        boolean good =
                switch (kind) {
                    case RULE -> id.matches(RULE);
                    case WEIGHT -> id.matches(CLASS);
                    case OFFENCE, REPORT -> Ids.valid(id);
                };
        if (!good) {
            throw new BadInputException(
                    switch (kind) {
                        case RULE -> "That is not the id of a rule. Write one such as EXC-02.";
                        case WEIGHT -> "That is not the class of a weight row. Write one such as 8N.";
                        case OFFENCE, REPORT -> "That is not the id of a fact. An id is " + Ids.ALLOWED + ".";
                    });
        }
    }
}
