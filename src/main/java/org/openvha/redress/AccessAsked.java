package org.openvha.redress;

import java.time.LocalDate;
import org.openvha.document.BadInputException;

/**
 * Somebody asks what is held about them (Data Protection Act 2018, section 45).
 *
 * @param reference of the case in which they asked; never a name
 * @param askedOn the day on which nothing was missing any more
 * @param identityVerifiedBy who made sure that it is the person, or acts for them
 */
public record AccessAsked(String individual, String reference, LocalDate askedOn, String identityVerifiedBy) {

    /** @throws BadInputException if a text says nothing, or the reference has no digit, as a name has none */
    public AccessAsked {
        reference = PlainWords.of("The reference", reference);
        identityVerifiedBy = PlainWords.of("Who verified the identity", identityVerifiedBy);
        if (reference.chars().noneMatch(Character::isDigit)) {
            throw new BadInputException(
                    "The reference has no number in it. Write the reference of the case, such as ROAR-2024-0117, and no name.");
        }
    }

    /** By when it is answered: one calendar month later; the last day of the month where that month has no such day. */
    public LocalDate dueOn() {
        return askedOn.plusMonths(1);
    }
}
