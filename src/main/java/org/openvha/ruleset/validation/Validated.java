package org.openvha.ruleset.validation;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.ruleset.Draft;

/**
 * A set that was looked at: what findings are about, so that they can be held against the set later.
 *
 * @param ruleSet the id or path by which it was asked for
 * @param id from its manifest
 * @param digest of the files that could be read, as receipts have it; this and the id are empty when too little could be read
 * @param asOf the day that review dates were held against; empty when there was none
 */
public record Validated(String ruleSet, Optional<String> id, Optional<String> digest, Optional<LocalDate> asOf) {

    static Validated of(String ruleSet, Optional<Draft> draft, Optional<LocalDate> asOf) {
        return new Validated(ruleSet, draft.map(Draft::id), draft.map(Draft::digest), asOf.or(() -> decided(draft)));
    }

    private static Optional<LocalDate> decided(Optional<Draft> draft) {
        return draft.flatMap(Draft::decided);
    }
}
