package org.openvha.cli;

import java.nio.file.Path;
import java.util.List;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.ConsultationNames;
import org.openvha.ruleset.RuleSets;

/**
 * The entries that a submission rests on, which may name nothing that does not exist.
 *
 * @param named their ids
 */
record NamedEntries(RuleSets sets, Path rules, List<String> named) {

    /** @throws BadInputException with every name that no rule set has */
    void check() {
        List<Finding> unknown = new ConsultationNames(sets)
                .unknown(rules).stream()
                        .filter(finding -> named.contains(finding.row()))
                        .toList();
        if (!unknown.isEmpty()) {
            throw new BadInputException(
                    "Entries of " + Consultation.FILE + " that decide the change name what does not exist:", unknown);
        }
    }
}
