package org.openvha.web.pages;

import java.util.List;
import org.openvha.register.Register;
import org.openvha.register.reviews.Review;
import org.openvha.web.security.Access;

/** What readers of a person must know of reviews of them: that one is open, or was upheld. Why, whoever may read reviews finds there. */
record ReviewNotices(Register register, PageWords words, Access access) {

    /** @param address of the review; empty for whoever may not read it */
    public record Notice(String words, String name, String address) {}

    List<Notice> of(String individual) {
        return register.reviews().reading().ofIndividual(individual).stream()
                .filter(review -> review.decision().isEmpty() || review.isInEffect())
                .map(this::notice)
                .toList();
    }

    private Notice notice(Review review) {
        String said = review.decision()
                .map(decision -> "A review was upheld on " + words.date(decision.decidedOn()) + ": " + found(review))
                .orElseGet(() -> "A review is open since " + words.time(review.raisedAt()) + ": somebody says that "
                        + said(review));
        String address = "/reviews/" + review.id();
        return new Notice(said, "Review " + review.id(), access.mayOpen(address) ? address : "");
    }

    private static String said(Review review) {
        return switch (review.about()) {
            case PERSON ->
                "this person should not be on the assessment. It changes nothing until somebody else decides.";
            case OFFENCE -> "an offence is wrong. It changes nothing until somebody else decides.";
            case FACT -> "a fact is wrong. It changes nothing until somebody else decides.";
            case REVIEW ->
                "review " + review.reviewed().orElseThrow()
                        + " was upheld wrongly. It changes nothing until a third person decides.";
        };
    }

    private static String found(Review review) {
        return switch (review.about()) {
            case PERSON -> "this person must not be on the assessment.";
            case OFFENCE -> "an offence was wrong and does not count.";
            case FACT -> "a fact was wrong and was put right.";
            case REVIEW ->
                "review " + review.reviewed().orElseThrow() + " was upheld wrongly, and does nothing from that day on.";
        };
    }
}
