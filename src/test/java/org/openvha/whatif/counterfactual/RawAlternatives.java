package org.openvha.whatif.counterfactual;

import static org.openvha.assessment.ShippedRules.AS_OF;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openvha.facts.CaseFile;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.IntelligenceReport;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;

/** The page's closed list of alternatives, written a second time from the page alone; of dates every single day. */
record RawAlternatives(CaseFile file, List<String> classes) {

    /** Those that are tried together. */
    Map<FactId, List<Optional<Object>>> together() {
        Map<FactId, List<Optional<Object>>> facts = new TreeMap<>();
        known().offences().forEach(each -> facts.put(new FactId(Kind.OFFENCE, each.id()), offences(each)));
        known().reports().forEach(each -> facts.put(new FactId(Kind.REPORT, each.id()), reports(each)));
        known().custody().forEach(each -> facts.put(new FactId(Kind.CUSTODY, each.id()), custody(each)));
        known().reviews().forEach(each -> facts.put(new FactId(Kind.REVIEW, each.id()), reviews(each)));
        return facts;
    }

    /** All of them. */
    Map<FactId, List<Optional<Object>>> alone() {
        Map<FactId, List<Optional<Object>>> facts = together();
        for (Offence each : known().offences()) {
            List<Optional<Object>> all = facts.get(new FactId(Kind.OFFENCE, each.id()));
            classes.forEach(code -> all.add(Optional.of(with(each, code, each.date(), each.role(), each.domestic()))));
            days(each.date(), each.recordedOn())
                    .forEach(day ->
                            all.add(Optional.of(with(each, each.offenceCode(), day, each.role(), each.domestic()))));
        }
        for (IntelligenceReport each : known().reports()) {
            days(each.date(), each.recordedOn())
                    .forEach(day -> facts.get(new FactId(Kind.REPORT, each.id()))
                            .add(Optional.of(
                                    with(each, each.theme(), day, each.sourceEvaluation(), each.assessment()))));
        }
        return facts;
    }

    private CaseFile known() {
        return new KnownFacts(AS_OF).of(file);
    }

    /** From forty months ago, before which no rule tells dates apart, or from birth. */
    private List<LocalDate> days(LocalDate date, LocalDate recordedOn) {
        LocalDate earliest = AS_OF.minusMonths(40);
        LocalDate born = file.individual().dateOfBirth();
        LocalDate latest = recordedOn.isAfter(AS_OF) ? AS_OF : recordedOn;
        LocalDate from = born.isAfter(earliest) ? born : earliest;
        LocalDate to = latest.isBefore(date) ? date : latest;
        return to.isBefore(from) ? List.of() : BruteForce.days(from, to);
    }

    private static List<Optional<Object>> offences(Offence offence) {
        List<Optional<Object>> all = new ArrayList<>(List.of(Optional.empty()));
        for (Role role : Role.values()) {
            for (boolean domestic : new boolean[] {false, true}) {
                all.add(Optional.of(with(offence, offence.offenceCode(), offence.date(), role, domestic)));
            }
        }
        return all;
    }

    private static List<Optional<Object>> reports(IntelligenceReport report) {
        List<Optional<Object>> all = new ArrayList<>(List.of(Optional.empty()));
        for (Theme theme : Theme.values()) {
            all.add(Optional.of(with(report, theme, report.date(), report.sourceEvaluation(), report.assessment())));
        }
        for (int source = 1; source <= 3; source++) {
            for (IntelligenceAssessment assessment : IntelligenceAssessment.values()) {
                all.add(Optional.of(with(report, report.theme(), report.date(), source, assessment)));
            }
        }
        return all;
    }

    private static List<Optional<Object>> custody(CustodyPeriod period) {
        List<Optional<Object>> all = new ArrayList<>(List.of(Optional.empty(), Optional.of(until(period, null))));
        if (!period.from().isAfter(AS_OF.minusDays(1))) {
            all.add(Optional.of(until(period, AS_OF.minusDays(1))));
        }
        return all;
    }

    private static CustodyPeriod until(CustodyPeriod period, LocalDate to) {
        return new CustodyPeriod(
                period.id(), period.individualId(), period.from(), Optional.ofNullable(to), period.recordedOn());
    }

    private static List<Optional<Object>> reviews(Review review) {
        return List.of(
                Optional.empty(),
                Optional.of(decided(review, ReviewDecision.UPHELD)),
                Optional.of(decided(review, ReviewDecision.REJECTED)));
    }

    private static Review decided(Review review, ReviewDecision decision) {
        return new Review(
                review.id(),
                review.individualId(),
                decision,
                review.scope(),
                review.offenceId(),
                Optional.of(review.decidedOn().orElse(AS_OF)),
                review.recordedOn());
    }

    private static Offence with(Offence offence, String code, LocalDate date, Role role, boolean domestic) {
        return new Offence(
                offence.id(),
                offence.individualId(),
                offence.crimeReport(),
                code,
                date,
                offence.recordedOn(),
                role,
                domestic,
                offence.borough());
    }

    private static IntelligenceReport with(
            IntelligenceReport report, Theme theme, LocalDate date, int source, IntelligenceAssessment assessment) {
        return new IntelligenceReport(
                report.id(), report.individualId(), theme, date, report.recordedOn(), source, assessment);
    }
}
