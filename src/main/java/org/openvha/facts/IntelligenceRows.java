package org.openvha.facts;

import java.io.IOException;
import java.util.List;
import org.openvha.document.CanonicalJson;

/** Rows of {@code intelligence.csv}. */
final class IntelligenceRows implements RowFormat<IntelligenceReport> {

    private final KnownIndividuals known;
    private final Choice<Theme> themes = Choice.of(Theme.values());
    private final Choice<Integer> evaluations = Choice.of(List.of(1, 2, 3), Object::toString);
    private final Choice<IntelligenceAssessment> assessments = Choice.of(IntelligenceAssessment.values());

    IntelligenceRows(KnownIndividuals known) {
        this.known = known;
    }

    @Override
    public FactKind<IntelligenceReport> kind() {
        return FactKind.INTELLIGENCE;
    }

    @Override
    public IntelligenceReport read(Row row) {
        return new IntelligenceReport(
                row.id("report_id"),
                row.individual(known),
                row.choice("theme", themes),
                row.date("report_date"),
                row.date("recorded_on"),
                row.choice("source_evaluation", evaluations),
                row.choice("intelligence_assessment", assessments));
    }

    static void write(IntelligenceReport report, CanonicalJson json) throws IOException {
        json.member("individual_id", report.individualId())
                .member("intelligence_assessment", report.assessment().name())
                .member("recorded_on", report.recordedOn())
                .member("report_date", report.date())
                .member("report_id", report.id())
                .member("source_evaluation", Integer.toString(report.sourceEvaluation()))
                .member("theme", report.theme().name());
    }
}
