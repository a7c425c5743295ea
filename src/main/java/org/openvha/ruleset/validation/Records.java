package org.openvha.ruleset.validation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.ConsultationNames;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.kinds.Kind;

/**
 * What lies beside the rule sets and belongs to all of them: the record of consultations, and the limits. Neither need be there.
 *
 * @param limits the name of the file of limits
 * @param readLimits what reads it from the folder, and refuses it with every finding
 */
public record Records(Path rulesFolder, RuleSets sets, String limits, Consumer<Path> readLimits) {

    /** Everything that is wrong with them, in files named by their paths. */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (Files.exists(rulesFolder.resolve(Consultation.FILE))) {
            List<Finding> refusals = refusals(Consultation::read);
            findings.addAll(refusals);
            findings.addAll(names(refusals));
        }
        if (Files.exists(rulesFolder.resolve(limits))) {
            findings.addAll(refusals(readLimits));
        }
        return findings.stream()
                .map(finding -> finding.in(
                        rulesFolder.resolve(finding.file()).toString().replace('\\', '/')))
                .sorted()
                .distinct()
                .toList();
    }

    /** A file that is no YAML has said so already. */
    private List<Finding> names(List<Finding> refusals) {
        try {
            return new ConsultationNames(sets).unknown(rulesFolder);
        } catch (BadInputException unreadable) {
            if (refusals.isEmpty()) {
                throw unreadable;
            }
            return List.of();
        }
    }

    private List<Finding> refusals(Consumer<Path> reading) {
        try {
            reading.accept(rulesFolder);
            return List.of();
        } catch (BadInputException refused) {
            return refused.findings().stream()
                    .map(finding -> new Finding(
                            finding.file(),
                            finding.line(),
                            finding.row(),
                            Kind.INVALID_RECORD,
                            finding.problem(),
                            finding.remedy()))
                    .toList();
        }
    }
}
