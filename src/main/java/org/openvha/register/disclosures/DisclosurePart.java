package org.openvha.register.disclosures;

import java.util.List;

/**
 * Some disclosures of many.
 *
 * @param more whether others follow
 */
public record DisclosurePart(List<Disclosure> disclosures, boolean more) {}
