package org.openvha.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.assessment.Contribution;
import org.openvha.assessment.Contribution.Weighting;
import org.openvha.assessment.Exclusion;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewScope;
import org.openvha.facts.Role;

/** Which of one individual's offences qualify (reference policy, section 2) and what they score (section 3). */
final class OffenceReading {
    private static final int BY_REVIEW = 6;
    private static final int BY_HEAVIER_OFFENCE = 8;
    private static final int[] PERCENT = {100, 75, 50, 25};

    private final PolicyDates dates;
    private final LocalDate dateOfBirth;
    private final List<Offence> offences;
    private final List<Review> reviews;
    private final OffenceWeight[] weights;

    /** For each offence the rules that exclude it: bit 0 is EXC-01, bit 8 is EXC-09. */
    private final int[] excludedBy;

    private int rulesThatExclude;

    int qualifying;
    int qualifyingUnder18;
    long points;

    /** The date of the latest qualifying offence; null when none qualifies. */
    LocalDate latest;

    OffenceReading(CaseFile file, PolicyDates dates) {
        this.dates = dates;
        this.dateOfBirth = file.individual().dateOfBirth();
        this.offences = file.offences();
        this.reviews = file.reviews();
        this.weights = new OffenceWeight[offences.size()];
        this.excludedBy = new int[offences.size()];
        excludeEachByItself();
        excludeLighterOnesOfAnIncident();
        countQualifying();
    }

    private void excludeEachByItself() {
        for (int i = 0; i < excludedBy.length; i++) {
            Offence offence = offences.get(i);
            weights[i] = OffenceWeight.of(offence.offenceCode());
            excludedBy[i] = excludedBy(offence, weights[i]);
            rulesThatExclude |= excludedBy[i];
        }
    }

    private int excludedBy(Offence offence, OffenceWeight weight) {
        int rules = 0;
        if (offence.domestic()) {
            rules |= 1;
        }
        if (offence.offenceCode().equals("92A")) {
            rules |= 1 << 1;
        }
        Role role = offence.role();
        if (role != Role.SUSPECT && role != Role.ACCUSED && role != Role.CONVICTED) {
            rules |= 1 << 2;
        }
        if (offence.date().isBefore(dates.lookBack)) {
            rules |= 1 << 3;
        }
        if (!dates.isKnown(offence.date(), offence.recordedOn())) {
            rules |= 1 << 4;
        }
        if (weight == null) {
            rules |= 1 << 5;
        }
        for (int i = 0; i < reviews.size(); i++) {
            if (upholds(reviews.get(i), offence)) {
                rules |= 1 << BY_REVIEW;
            }
        }
        if (PolicyDates.age(dateOfBirth, offence.date()) < 10) {
            rules |= 1 << 7;
        }
        return rules;
    }

    private boolean upholds(Review review, Offence offence) {
        return review.scope() == ReviewScope.OFFENCE
                && review.effectiveOn(dates.asOf)
                && review.offenceId().isPresent()
                && review.offenceId().get().equals(offence.id());
    }

    private void excludeLighterOnesOfAnIncident() {
        for (int i = 0; i < excludedBy.length; i++) {
            if (excludedBy[i] == 0 && hasHeavierOnItsReport(i)) {
                excludedBy[i] = 1 << BY_HEAVIER_OFFENCE;
                rulesThatExclude |= 1 << BY_HEAVIER_OFFENCE;
            }
        }
    }

    private boolean hasHeavierOnItsReport(int index) {
        Offence offence = offences.get(index);
        if (offence.crimeReport().isEmpty()) {
            return false;
        }
        for (int i = 0; i < excludedBy.length; i++) {
            boolean left = (excludedBy[i] & ~(1 << BY_HEAVIER_OFFENCE)) == 0;
            if (i != index && left && offences.get(i).crimeReport().equals(offence.crimeReport())) {
                int difference = weights[i].weight() - weights[index].weight();
                if (difference > 0 || difference == 0 && offences.get(i).id().compareTo(offence.id()) < 0) {
                    return true;
                }
            }
        }
        return false;
    }

    private void countQualifying() {
        for (int i = 0; i < excludedBy.length; i++) {
            if (excludedBy[i] == 0) {
                LocalDate date = offences.get(i).date();
                qualifying++;
                points += weights[i].points(PERCENT[window(date)]);
                if (PolicyDates.age(dateOfBirth, date) < 18) {
                    qualifyingUnder18++;
                }
                if (latest == null || date.isAfter(latest)) {
                    latest = date;
                }
            }
        }
    }

    /** 0 for SCO-01 to 3 for SCO-04. */
    private int window(LocalDate date) {
        if (!date.isBefore(dates.sixMonthsBack)) {
            return 0;
        }
        if (!date.isBefore(dates.twelveMonthsBack)) {
            return 1;
        }
        return date.isBefore(dates.twentyFourMonthsBack) ? 3 : 2;
    }

    void addContributions(Reason[] scoring, List<Contribution> contributions) {
        if (qualifying == 0) {
            return;
        }
        for (int window = 0; window < scoring.length; window++) {
            for (int i = 0; i < excludedBy.length; i++) {
                if (excludedBy[i] == 0 && window(offences.get(i).date()) == window) {
                    contributions.add(contribution(i, PERCENT[window], scoring[window]));
                }
            }
        }
    }

    private Contribution contribution(int index, int percent, Reason reason) {
        OffenceWeight weight = weights[index];
        return new Contribution(
                reason.rule(),
                weight.points(percent),
                List.of(offences.get(index).id()),
                Optional.of(new Weighting(weight.weight(), percent, weight.crimeType())),
                reason.because());
    }

    void addExclusions(Reason[] rules, List<Exclusion> exclusions) {
        for (int rule = 0; rule < rules.length; rule++) {
            if ((rulesThatExclude & 1 << rule) != 0) {
                for (int i = 0; i < excludedBy.length; i++) {
                    if ((excludedBy[i] & 1 << rule) != 0) {
                        List<String> facts = rule == BY_REVIEW
                                ? withItsReviews(offences.get(i))
                                : List.of(offences.get(i).id());
                        exclusions.add(new Exclusion(rules[rule].rule(), facts, rules[rule].because()));
                    }
                }
            }
        }
    }

    private List<String> withItsReviews(Offence offence) {
        List<String> facts = new ArrayList<>();
        facts.add(offence.id());
        for (Review review : reviews) {
            if (upholds(review, offence)) {
                facts.add(review.id());
            }
        }
        return facts;
    }
}
