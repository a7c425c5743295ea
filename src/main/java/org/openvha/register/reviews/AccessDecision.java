package org.openvha.register.reviews;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.openvha.redress.AccessVerdict;
import org.openvha.redress.LetterPart;

/**
 * What was decided about a right-of-access case.
 *
 * @param withheld parts of the letter that are left out
 * @param basis what the letter is made from; empty when refused
 */
public record AccessDecision(
        AccessVerdict verdict,
        String reason,
        Set<LetterPart> withheld,
        String decidedBy,
        LocalDate decidedOn,
        Optional<LetterBasis> basis) {}
