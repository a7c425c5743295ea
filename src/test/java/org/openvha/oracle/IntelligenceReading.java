package org.openvha.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.assessment.Contribution;
import org.openvha.assessment.Exclusion;
import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Theme;

/** Which of one individual's intelligence reports contribute, with how many points, up to the cap (reference policy, section 3). */
final class IntelligenceReading {
    private static final long CAP = 200;
    private static final int[] POINTS = {50, 20};

    private final PolicyDates dates;
    private final List<IntelligenceReport> reports;

    /** For each report the rules that exclude it: bit 0 is EXI-01, bit 2 is EXI-03. */
    private final int[] excludedBy;

    private int rulesThatExclude;
    private int contributing;
    private long beforeCap;

    IntelligenceReading(List<IntelligenceReport> reports, PolicyDates dates) {
        this.dates = dates;
        this.reports = reports;
        this.excludedBy = new int[reports.size()];
        for (int i = 0; i < excludedBy.length; i++) {
            excludedBy[i] = excludedBy(reports.get(i));
            rulesThatExclude |= excludedBy[i];
            if (excludedBy[i] == 0) {
                contributing++;
                beforeCap += POINTS[grade(reports.get(i))];
            }
        }
    }

    private int excludedBy(IntelligenceReport report) {
        int rules = 0;
        if (report.theme() != Theme.VIOLENCE && report.theme() != Theme.WEAPONS) {
            rules |= 1;
        }
        if (!dates.isKnown(report.date(), report.recordedOn()) || report.date().isBefore(dates.sixMonthsBack)) {
            rules |= 1 << 1;
        }
        if (grade(report) < 0) {
            rules |= 1 << 2;
        }
        return rules;
    }

    /** 0 for INT-01, 1 for INT-02, -1 for a grading that contributes nothing. */
    private static int grade(IntelligenceReport report) {
        IntelligenceAssessment assessment = report.assessment();
        boolean reliableContent = assessment == IntelligenceAssessment.A || assessment == IntelligenceAssessment.B;
        if (report.sourceEvaluation() == 1) {
            if (reliableContent) {
                return 0;
            }
            return assessment == IntelligenceAssessment.C ? 1 : -1;
        }
        return report.sourceEvaluation() == 2 && reliableContent ? 1 : -1;
    }

    long points() {
        return Math.min(beforeCap, CAP);
    }

    /** Whether a report of any theme or grading is known and dated within the last 6 months. */
    boolean anyRecent() {
        for (int i = 0; i < excludedBy.length; i++) {
            if ((excludedBy[i] & 1 << 1) == 0) {
                return true;
            }
        }
        return false;
    }

    void addContributions(Reason[] intelligence, List<Contribution> contributions) {
        if (contributing == 0) {
            return;
        }
        for (int grade = 0; grade < POINTS.length; grade++) {
            for (int i = 0; i < excludedBy.length; i++) {
                if (excludedBy[i] == 0 && grade(reports.get(i)) == grade) {
                    contributions.add(contribution(
                            intelligence[grade],
                            POINTS[grade],
                            List.of(reports.get(i).id())));
                }
            }
        }
        if (beforeCap > CAP) {
            contributions.add(contribution(intelligence[2], CAP - beforeCap, contributingIds()));
        }
    }

    private static Contribution contribution(Reason reason, long points, List<String> facts) {
        return new Contribution(reason.rule(), points, facts, Optional.empty(), reason.because());
    }

    private List<String> contributingIds() {
        List<String> ids = new ArrayList<>(contributing);
        for (int i = 0; i < excludedBy.length; i++) {
            if (excludedBy[i] == 0) {
                ids.add(reports.get(i).id());
            }
        }
        return ids;
    }

    void addExclusions(Reason[] rules, List<Exclusion> exclusions) {
        for (int rule = 0; rule < rules.length; rule++) {
            if ((rulesThatExclude & 1 << rule) != 0) {
                for (int i = 0; i < excludedBy.length; i++) {
                    if ((excludedBy[i] & 1 << rule) != 0) {
                        exclusions.add(new Exclusion(
                                rules[rule].rule(), List.of(reports.get(i).id()), rules[rule].because()));
                    }
                }
            }
        }
    }
}
