package org.openvha.register.disclosures;

import java.time.Instant;
import java.time.LocalDate;
import org.openvha.disclosure.DisclosurePlan;

/**
 * A disclosure as it was recorded. No component is null.
 *
 * @param load the facts as known after this load are given
 */
public record Disclosure(
        long id, DisclosurePlan plan, long load, String recordedBy, LocalDate recordedOn, Instant recordedAt) {}
