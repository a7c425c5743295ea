package org.openvha.ruleset.provenance;

import java.time.LocalDate;

/**
 * Where a rule comes from. No component is null or blank.
 *
 * @param id never used again for another rule
 * @param source the paragraph, exactly
 * @param owner a role, not a name
 * @param because the words a reader of an explanation sees after "because"
 */
public record Provenance(
        String id, Basis basis, String source, String owner, LocalDate decided, LocalDate review, String because) {}
