package org.openvha.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.BadInputException;
import org.openvha.document.Severity;
import org.openvha.register.rulesets.Evidence;
import org.openvha.register.rulesets.EvidenceKind;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.validation.Validation;
import org.openvha.ruleset.validation.ValidationJson;
import org.openvha.ruleset.validation.Validator;

/** What the validator finds, which must be no error; warnings and notes are for those who approve. */
record ValidationEvidence(Validator validator) {

    Evidence of(RuleSet candidate) {
        Validation validation = validator.validate(List.of(candidate.id()), Optional.empty());
        if (!validation.holds()) {
            throw new BadInputException(
                    candidate.id() + " is not clean. ./vha validate " + candidate.id() + " says all about it:",
                    validation.findings().stream()
                            .filter(finding -> finding.severity() == Severity.ERROR)
                            .toList());
        }
        return Evidence.of(
                EvidenceKind.VALIDATION,
                candidate.digest(),
                Map.of(
                        "errors", validation.count(Severity.ERROR),
                        "warnings", validation.count(Severity.WARNING),
                        "notes", validation.count(Severity.NOTE)),
                new ValidationJson(validation).text());
    }
}
