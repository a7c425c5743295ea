package org.openvha.register.facts;

import java.sql.SQLException;
import java.util.List;
import org.openvha.facts.FactKind;
import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Theme;
import org.openvha.register.copy.CopyText;

/** Intelligence reports. */
final class IntelligenceTable implements FactTable<IntelligenceReport> {

    private final Spellings<Theme> themes = Spellings.of(Theme.values());
    private final Spellings<IntelligenceAssessment> assessments = Spellings.of(IntelligenceAssessment.values());

    @Override
    public FactKind<IntelligenceReport> kind() {
        return FactKind.INTELLIGENCE;
    }

    @Override
    public String name() {
        return "intelligence";
    }

    @Override
    public List<String> columns() {
        return List.of(
                "report_id",
                "individual_id",
                "theme",
                "report_date",
                "recorded_on",
                "source_evaluation",
                "intelligence_assessment");
    }

    @Override
    public void write(IntelligenceReport report, CopyText row) throws SQLException {
        row.text(report.id())
                .text(report.individualId())
                .text(report.theme().name())
                .date(report.date())
                .date(report.recordedOn())
                .number(report.sourceEvaluation())
                .text(report.assessment().name());
    }

    @Override
    public IntelligenceReport read(StoredRow row) {
        return new IntelligenceReport(
                row.text(0),
                row.individual(1),
                row.choice(2, themes),
                row.date(3),
                row.date(4),
                row.number(5),
                row.choice(6, assessments));
    }
}
