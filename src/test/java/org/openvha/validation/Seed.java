package org.openvha.validation;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.validation.Validation;

/**
 * A fault planted in a copy of the shipped sets.
 *
 * @param fault what was done, in words
 * @param file where the finding must be
 * @param at a text on the line where it must be; empty for the file as a whole
 * @param row the rule, class or parameter it must name; empty for none
 */
record Seed(Kind kind, String fault, String file, String at, String row, Consumer<Workspace> planting) {

    /** Plants it, and says what is found then. */
    Validation found(Workspace workspace) {
        planting.accept(workspace);
        return switch (kind) {
            case PUBLISHED_CHANGED -> workspace.validateAsPublished();
            case DECIDED_LATER -> workspace.validate(LocalDate.of(2024, 1, 31));
            default -> workspace.validate();
        };
    }

    @Override
    public String toString() {
        return kind.label() + ": " + fault;
    }
}
