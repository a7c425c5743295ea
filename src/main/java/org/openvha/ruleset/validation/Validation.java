package org.openvha.ruleset.validation;

import java.util.List;
import org.openvha.document.Finding;
import org.openvha.document.Severity;

/**
 * What was found.
 *
 * @param ruleSets what was looked at
 * @param findings by file and line, each once
 */
public record Validation(List<String> ruleSets, List<Finding> findings) {

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** Whether nothing must be mended; there may be warnings and notes. */
    public boolean holds() {
        return count(Severity.ERROR) == 0;
    }
}
