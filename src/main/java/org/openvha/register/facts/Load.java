package org.openvha.register.facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.openvha.facts.FactsFile;
import org.openvha.facts.RowCounts;

/**
 * One change of what is known. No component is null.
 *
 * @param id 1, 2, 3 ... in the order in which loads became known
 * @param whole whether facts that the extract does not hold were withdrawn
 * @param factsDigest of all facts known after this load (docs/digests.md)
 * @param demographicsDigest of all demographics known after this load
 * @param rows of the extract, by file
 * @param changes to what was known, by file
 * @param individualsLeftOut individuals that rows name who were refused or unknown
 * @param unmatchedReviews reviews of the extract that name an offence which is not in it for the same individual
 * @param warnings what a data clerk should look at although nothing was refused for it
 */
public record Load(
        long id,
        Instant loadedAt,
        LoadKind kind,
        boolean whole,
        String factsDigest,
        String demographicsDigest,
        Map<FactsFile, RowCounts> rows,
        Map<FactsFile, FactChanges> changes,
        long individualsLeftOut,
        int unmatchedReviews,
        List<String> warnings) {}
