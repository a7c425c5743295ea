package org.openvha.ruleset.validation;

import java.util.List;
import java.util.stream.Stream;
import org.openvha.document.Finding;
import org.openvha.document.Severity;

/**
 * What was found.
 *
 * @param sets what was looked at, in the order in which it was asked for
 * @param findings by file and line, each once
 */
public record Validation(List<Validated> sets, List<Finding> findings) {

    /** The ids and paths by which sets were asked for. */
    public List<String> ruleSets() {
        return sets.stream().map(Validated::ruleSet).toList();
    }

    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    /** The same, with what was found elsewhere. */
    public Validation with(List<Finding> others) {
        return new Validation(
                sets,
                Stream.concat(findings.stream(), others.stream())
                        .sorted()
                        .distinct()
                        .toList());
    }

    /** Whether nothing must be mended; there may be warnings and notes. */
    public boolean holds() {
        return count(Severity.ERROR) == 0;
    }
}
