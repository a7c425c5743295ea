package org.openvha.synthetic;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Theme;

/** Intelligence reports graded 3x5x2, more of them about longer careers, and more of them recent. */
final class IntelligenceReports {

    private static final Weighted<Theme> THEMES = new Weighted<Theme>()
            .add(34, Theme.VIOLENCE)
            .add(22, Theme.WEAPONS)
            .add(28, Theme.DRUGS)
            .add(16, Theme.OTHER);

    private static final Weighted<Integer> SOURCES =
            new Weighted<Integer>().add(24, 1).add(65, 2).add(11, 3);

    private static final Weighted<IntelligenceAssessment> ASSESSMENTS = new Weighted<IntelligenceAssessment>()
            .add(12, IntelligenceAssessment.A)
            .add(34, IntelligenceAssessment.B)
            .add(22, IntelligenceAssessment.C)
            .add(27, IntelligenceAssessment.D)
            .add(5, IntelligenceAssessment.E);

    private IntelligenceReports() {}

    static List<IntelligenceReport> of(Person person, Dice dice, Numbering numbering) {
        List<IntelligenceReport> reports = new ArrayList<>();
        for (LocalDate date : Dates.past(howMany(person.career(), dice), Shape.INTELLIGENCE_DAYS, dice)) {
            reports.add(new IntelligenceReport(
                    numbering.report(),
                    person.id(),
                    THEMES.pick(dice),
                    date,
                    Recording.of(date, dice),
                    SOURCES.pick(dice),
                    ASSESSMENTS.pick(dice)));
        }
        return reports;
    }

    private static int howMany(Career career, Dice dice) {
        if (!dice.chance(career.knownToIntelligence())) {
            return 0;
        }
        return dice.skewed(1, career.mostReports());
    }
}
