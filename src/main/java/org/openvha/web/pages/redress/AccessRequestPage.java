package org.openvha.web.pages.redress;

import java.util.List;
import java.util.stream.Collectors;
import org.openvha.redress.AccessVerdict;
import org.openvha.register.reviews.AccessDecision;
import org.openvha.register.reviews.AccessRequest;
import org.openvha.web.pages.PageWords;

/**
 * A right-of-access case, everything in words.
 *
 * @param state such as To be decided
 * @param letter the address of the letter; empty while there is none
 */
public record AccessRequestPage(
        long number,
        String individual,
        String reference,
        String asked,
        String due,
        String identityVerifiedBy,
        String recordedBy,
        String recorded,
        boolean open,
        String state,
        List<Decision> decision,
        String letter) {

    /** @param withheld in words; empty for nothing */
    public record Decision(String reason, String withheld, String decidedBy, String decided) {}

    static AccessRequestPage of(AccessRequest request, PageWords words) {
        return new AccessRequestPage(
                request.id(),
                request.asked().individual(),
                request.asked().reference(),
                words.date(request.asked().askedOn()),
                words.date(request.dueOn()),
                request.asked().identityVerifiedBy(),
                request.recordedBy(),
                words.time(request.recordedAt()),
                request.decision().isEmpty(),
                request.decision().map(AccessRequestPage::state).orElse("To be decided"),
                request.decision().map(decision -> decision(decision, words)).stream()
                        .toList(),
                request.decision()
                        .filter(decision -> decision.verdict() != AccessVerdict.REFUSED)
                        .map(decision -> "/access-requests/" + request.id() + "/letter")
                        .orElse(""));
    }

    private static Decision decision(AccessDecision decision, PageWords words) {
        return new Decision(
                decision.reason(),
                decision.withheld().stream().sorted().map(AccessWords::part).collect(Collectors.joining("; ")),
                decision.decidedBy(),
                words.date(decision.decidedOn()));
    }

    private static String state(AccessDecision decision) {
        return switch (decision.verdict()) {
            case UPHELD -> "Granted";
            case PARTLY -> "Granted in part";
            case REFUSED -> "Refused";
        };
    }
}
