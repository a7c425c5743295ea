package org.openvha.web.pages;

import java.util.List;
import org.openvha.redress.ReviewAbout;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.Register;
import org.openvha.register.reviews.Review;
import org.openvha.web.security.Access;

/** What readers of a person must know of reviews of them: that one is open, or was upheld. Why, whoever may read reviews finds there. */
record ReviewNotices(Register register, PageWords words, Access access) {

    /** @param address of the review; empty for whoever may not read it */
    public record Notice(String words, String name, String address) {}

    List<Notice> of(String individual) {
        return register.reviews().reading().ofIndividual(individual).stream()
                .filter(review -> review.decision()
                        .map(decision -> decision.verdict() == ReviewVerdict.UPHELD)
                        .orElse(true))
                .map(this::notice)
                .toList();
    }

    private Notice notice(Review review) {
        String said = review.decision()
                .map(decision ->
                        "A review was upheld on " + words.date(decision.decidedOn()) + ": " + found(review.about()))
                .orElseGet(() -> "A review is open since " + words.time(review.raisedAt()) + ": somebody says that "
                        + said(review.about()));
        String address = "/reviews/" + review.id();
        return new Notice(said, "Review " + review.id(), access.mayOpen(address) ? address : "");
    }

    private static String said(ReviewAbout about) {
        return switch (about) {
            case PERSON ->
                "this person should not be on the assessment. It changes nothing until somebody else decides.";
            case OFFENCE -> "an offence is wrong. It changes nothing until somebody else decides.";
            case FACT -> "a fact is wrong. It changes nothing until somebody else decides.";
        };
    }

    private static String found(ReviewAbout about) {
        return switch (about) {
            case PERSON -> "this person must not be on the assessment.";
            case OFFENCE -> "an offence was wrong and does not count.";
            case FACT -> "a fact was wrong and was put right.";
        };
    }
}
