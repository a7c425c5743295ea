package org.openvha.register.reviews;

import java.util.Set;
import org.openvha.document.BadInputException;
import org.openvha.redress.AccessVerdict;
import org.openvha.redress.LetterPart;
import org.openvha.redress.PlainWords;

/**
 * What somebody decides about a right-of-access case.
 *
 * @param reason why, in one line; never in the letter
 * @param withheld parts to leave out; some for PARTLY, none otherwise
 */
public record AccessDeciding(AccessVerdict verdict, String reason, Set<LetterPart> withheld) {

    /** @throws BadInputException if the reason says nothing, or what is withheld does not go with the verdict */
    public AccessDeciding {
        reason = PlainWords.of("The reason", reason);
        withheld = Set.copyOf(withheld);
        if ((verdict == AccessVerdict.PARTLY) == withheld.isEmpty()) {
            throw new BadInputException(
                    "PARTLY names the parts that are withheld, and UPHELD and REFUSED name none: POSITION, OFFENCES, CUSTODY, ACTIVITIES, REVIEWS.");
        }
    }
}
