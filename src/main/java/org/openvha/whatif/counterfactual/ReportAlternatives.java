package org.openvha.whatif.counterfactual;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openvha.assessment.Words;
import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Theme;

/** Every alternative of an intelligence report, as {@link Change} lists them. */
record ReportAlternatives(Stretches dates, LocalDate asOf) {

    private static final int LEAST_RELIABLE = 3;

    List<Alternative> of(IntelligenceReport report) {
        FactId fact = new FactId(Kind.REPORT, report.id());
        List<Alternative> all = new ArrayList<>();
        all.add(Alternative.withdrawn(fact));
        for (Theme theme : Theme.values()) {
            if (theme != report.theme()) {
                all.add(theme(fact, report, theme));
            }
        }
        for (int source = 1; source <= LEAST_RELIABLE; source++) {
            for (IntelligenceAssessment assessment : IntelligenceAssessment.values()) {
                if (source != report.sourceEvaluation() || assessment != report.assessment()) {
                    all.add(graded(fact, report, source, assessment));
                }
            }
        }
        dates.others(report.date(), Dates.latest(report.date(), report.recordedOn(), asOf))
                .forEach(stretch -> all.add(dated(fact, report, stretch)));
        return all;
    }

    private static Alternative theme(FactId fact, IntelligenceReport report, Theme theme) {
        return new Alternative(
                fact,
                Change.THEME,
                Words.name(theme.name()),
                Map.of("theme", theme.name()),
                with(report, theme, report.date(), report.sourceEvaluation(), report.assessment()));
    }

    private static Alternative graded(
            FactId fact, IntelligenceReport report, int source, IntelligenceAssessment assessment) {
        return new Alternative(
                fact,
                Change.GRADING,
                source + assessment.name(),
                Map.of("source_evaluation", source, "intelligence_assessment", assessment.name()),
                with(report, report.theme(), report.date(), source, assessment));
    }

    private static Alternative dated(FactId fact, IntelligenceReport report, Stretch stretch) {
        return Alternative.dated(
                fact,
                stretch,
                "report_date",
                with(report, report.theme(), stretch.nearest(), report.sourceEvaluation(), report.assessment()));
    }

    private static IntelligenceReport with(
            IntelligenceReport report, Theme theme, LocalDate date, int source, IntelligenceAssessment assessment) {
        return new IntelligenceReport(
                report.id(), report.individualId(), theme, date, report.recordedOn(), source, assessment);
    }
}
