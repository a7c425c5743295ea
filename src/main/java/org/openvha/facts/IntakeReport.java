package org.openvha.facts;

import java.util.List;
import java.util.Map;

/**
 * What became of a folder of facts. No component is null.
 *
 * @param refusals one for each refused row, ordered by file as in the contract, then by line; may be millions, so each is put into words when it is asked for
 * @param rows of every file of the contract, in its order; an absent file has no rows
 * @param individualsLeftOut individuals that rows name by a readable id but who are not among the facts: refused themselves, or unknown
 * @param unmatchedReviews accepted reviews that name an offence which was not accepted for the same individual, and so have no effect
 * @param unlistedClasses accepted offences whose class stands in no Home Office list
 * @param warnings what a data clerk should look at although nothing was refused for it
 * @param factsDigest of the accepted facts without demographics (docs/digests.md)
 * @param demographicsDigest of the accepted demographics
 */
public record IntakeReport(
        List<Refusal> refusals,
        Map<FactsFile, RowCounts> rows,
        long individualsLeftOut,
        int unmatchedReviews,
        long unlistedClasses,
        List<String> warnings,
        String factsDigest,
        String demographicsDigest) {}
