package org.openvha.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.document.Severity;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.validation.Validation;
import org.openvha.ruleset.validation.ValidationJson;
import org.openvha.ruleset.validation.Validator;

/**
 * What the validator finds, which must be no error; warnings and notes are for those who approve.
 *
 * @param day of the submission: what is overdue by then is said
 */
record ValidationEvidence(Validator validator, LocalDate day) {

    /** A validation as evidence, and what it warns of. */
    record Made(Evidence evidence, Validation validation) {

        /** One line for each kind of warning, with the rules or classes it is about. */
        List<String> warnings() {
            return validation.findings().stream()
                    .filter(finding -> finding.severity() == Severity.WARNING)
                    .map(finding -> finding.kind().label())
                    .distinct()
                    .sorted()
                    .map(kind -> "warning as of " + asOf() + ": " + kind + " (" + about(kind) + ")")
                    .toList();
        }

        private String about(String kind) {
            return validation.findings().stream()
                    .filter(finding -> finding.kind().label().equals(kind))
                    .map(finding -> finding.row().isEmpty() ? finding.file() : finding.row())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
        }

        private String asOf() {
            return validation.sets().get(0).asOf().orElseThrow().toString();
        }
    }

    Made of(RuleSet candidate) {
        Validation validation = validator.validate(List.of(candidate.id()), Optional.of(day));
        if (!validation.holds()) {
            throw new BadInputException(
                    candidate.id() + " is not clean. ./vha validate " + candidate.id() + " --as-of " + day
                            + " says all about it:",
                    errors(validation));
        }
        return new Made(
                Evidence.of(
                        EvidenceKind.VALIDATION,
                        candidate.digest(),
                        Map.of(
                                "errors", validation.count(Severity.ERROR),
                                "warnings", validation.count(Severity.WARNING),
                                "notes", validation.count(Severity.NOTE)),
                        new ValidationJson(validation).text()),
                validation);
    }

    private static List<Finding> errors(Validation validation) {
        return validation.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }
}
