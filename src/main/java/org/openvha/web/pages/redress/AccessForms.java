package org.openvha.web.pages.redress;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.access.Reason;
import org.openvha.document.BadInputException;
import org.openvha.redress.AccessAsked;
import org.openvha.redress.AccessVerdict;
import org.openvha.redress.LetterPart;
import org.openvha.redress.PlainWords;
import org.openvha.register.reviews.AccessDeciding;
import org.openvha.web.pages.forms.Typed;
import org.openvha.web.pages.forms.TypedDate;

/** Reads the forms of right-of-access cases. */
final class AccessForms {

    private AccessForms() {}

    /** @throws org.openvha.web.pages.forms.WronglyTyped if anything is wrong */
    static AccessAsked asked(Typed typed) {
        typed.need("individual", "Write the id of the person.")
                .check("individual", ComplaintForm::id)
                .need("reference", "Write the reference of the case in which they asked.")
                .check("reference", reference -> new Reason(reason(PlainWords.of("The reference", reference))))
                .check("askedOnDay", day -> TypedDate.of(typed, "askedOn"))
                .need("identityVerifiedBy", "Write who made sure of their identity.")
                .check("identityVerifiedBy", by -> PlainWords.of("Who verified the identity", by));
        typed.requireRight();
        try {
            return new AccessAsked(
                    typed.text("individual"),
                    typed.text("reference"),
                    TypedDate.of(typed, "askedOn"),
                    typed.text("identityVerifiedBy"));
        } catch (BadInputException noNumber) {
            typed.refuse("reference", noNumber.getMessage()).requireRight();
            throw noNumber;
        }
    }

    /** Why somebody reads about a person whose case they record. */
    static String reason(String reference) {
        return "Right-of-access request " + reference;
    }

    /** @throws org.openvha.web.pages.forms.WronglyTyped if anything is wrong */
    static AccessDeciding deciding(Typed typed) {
        Optional<AccessVerdict> verdict = Arrays.stream(AccessVerdict.values())
                .filter(each -> typed.has("decision", each.name()))
                .findFirst();
        Set<LetterPart> withheld = Arrays.stream(LetterPart.values())
                .filter(part -> typed.has("withhold", part.name()))
                .collect(Collectors.toSet());
        boolean partly = verdict.filter(AccessVerdict.PARTLY::equals).isPresent();
        typed.refuseIf(verdict.isEmpty(), "decision", "Choose a decision.")
                .refuseIf(partly && withheld.isEmpty(), "withhold", "Choose what the letter leaves out.")
                .refuseIf(
                        verdict.isPresent() && !partly && !withheld.isEmpty(),
                        "withhold",
                        "Only a case that is granted in part leaves something out. Choose that, or choose nothing here.")
                .need("reason", "Write why.")
                .check("reason", reason -> PlainWords.of("The reason", reason));
        typed.requireRight();
        return new AccessDeciding(verdict.orElseThrow(), typed.text("reason"), withheld);
    }
}
