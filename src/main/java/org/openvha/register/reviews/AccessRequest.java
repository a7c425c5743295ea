package org.openvha.register.reviews;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.openvha.redress.AccessAsked;

/**
 * A right-of-access case. No component is null.
 *
 * @param dueOn one calendar month after it was asked
 * @param decision empty while nobody has decided
 */
public record AccessRequest(
        long id,
        AccessAsked asked,
        LocalDate dueOn,
        String recordedBy,
        Instant recordedAt,
        Optional<AccessDecision> decision) {}
