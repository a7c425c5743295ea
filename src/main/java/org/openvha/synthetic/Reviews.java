package org.openvha.synthetic;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.openvha.facts.Offence;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.ReviewScope;

/** Requests to review the assessment: few, most of them about one offence, some upheld. */
final class Reviews {

    private Reviews() {}

    static List<Review> of(Person person, List<Offence> offences, Dice dice, Numbering numbering) {
        double probability = person.career().isLong() ? Shape.REVIEW_OF_LONG_CAREER : Shape.REVIEW_OF_OTHERS;
        if (offences.isEmpty() || !dice.chance(probability)) {
            return List.of();
        }
        boolean ofIndividual = dice.chance(Shape.REVIEW_OF_INDIVIDUAL);
        Offence offence = offences.get(dice.below(offences.size()));
        ReviewDecision decision = decision(dice);
        LocalDate date = Shape.AS_OF.minusDays(Shape.REVIEW_DAYS_AGO.thrown(dice));
        return List.of(new Review(
                numbering.review(),
                person.id(),
                decision,
                ofIndividual ? ReviewScope.INDIVIDUAL : ReviewScope.OFFENCE,
                ofIndividual ? Optional.empty() : Optional.of(offence.id()),
                decision == ReviewDecision.PENDING ? Optional.empty() : Optional.of(date),
                date.plusDays(dice.below(6))));
    }

    private static ReviewDecision decision(Dice dice) {
        double thrown = dice.unit();
        if (thrown < Shape.REVIEW_UPHELD) {
            return ReviewDecision.UPHELD;
        }
        return thrown < Shape.REVIEW_UPHELD + Shape.REVIEW_PENDING ? ReviewDecision.PENDING : ReviewDecision.REJECTED;
    }
}
