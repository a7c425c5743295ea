package org.openvha.web.pages.redress;

import org.openvha.redress.ReviewAbout;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.reviews.AssessedAgain;
import org.openvha.register.reviews.Review;
import org.openvha.register.reviews.ReviewDecision;
import org.openvha.web.pages.PageWords;

/** What pages say of reviews. */
record ReviewWords(PageWords words) {

    static String kind(Review review) {
        return review.reviewed()
                .map(number -> "Review " + number + " was upheld wrongly")
                .orElseGet(() -> kind(review.about()));
    }

    static String kind(ReviewAbout about) {
        return switch (about) {
            case PERSON -> "Should not be on the assessment";
            case OFFENCE -> "An offence is wrong";
            case FACT -> "A fact is wrong";
            case REVIEW -> "A review was upheld wrongly";
        };
    }

    static String state(Review review) {
        return review.decision().map(decision -> ReviewWords.state(decision)).orElse("To be decided");
    }

    private static String state(ReviewDecision decision) {
        if (decision.verdict() == ReviewVerdict.REJECTED) {
            return "Rejected";
        }
        return decision.endedBy().isPresent() ? "Upheld wrongly" : "Upheld";
    }

    /** What the decision did. */
    static String consequence(Review review, ReviewDecision decision) {
        if (decision.verdict() == ReviewVerdict.REJECTED) {
            return "Nothing changed by it.";
        } else if (review.about() == ReviewAbout.REVIEW) {
            return "Review " + review.reviewed().orElseThrow()
                    + " does nothing from the day of the decision on. The person was assessed again.";
        } else if (decision.endedBy().isPresent()) {
            return "It did what it says until review " + decision.endedBy().get()
                    + " found that it was upheld wrongly. It does nothing any more.";
        } else if (review.about() == ReviewAbout.PERSON) {
            return "No list shows this person from the day of the decision on (RMV-01).";
        } else if (decision.removed().isPresent()) {
            return "The person was assessed again, and stands on the list in force no more.";
        }
        return "The person was assessed again. That did not take them off the list in force.";
    }

    AgainView again(AssessedAgain again) {
        return new AgainView(
                words.date(again.asOf()),
                again.run(),
                outcome(again.before().outcome()),
                words.number(again.before().score()),
                outcome(again.after().outcome()),
                words.number(again.after().score()),
                again.listed());
    }

    private static String outcome(org.openvha.assessment.Outcome outcome) {
        return switch (outcome) {
            case INCLUDED -> "meets every criterion";
            case REMOVED -> "meets every criterion, and an upheld review says that they must not be on it";
            case NOT_INCLUDED -> "does not meet every criterion";
        };
    }
}
