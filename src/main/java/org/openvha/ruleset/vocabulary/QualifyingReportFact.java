package org.openvha.ruleset.vocabulary;

import java.util.List;

/** {@code QualifyingReport} in rules: an intelligence report that nothing excluded. */
public record QualifyingReportFact(ReportFact report) implements RuleFact {

    @Override
    public Decision decision() {
        return report.decision();
    }

    @Override
    public int ordinal() {
        return report.ordinal();
    }

    @Override
    public List<String> subject() {
        return report.subject();
    }
}
