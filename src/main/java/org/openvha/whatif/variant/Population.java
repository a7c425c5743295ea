package org.openvha.whatif.variant;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.openvha.assessment.ListEntry;
import org.openvha.facts.CaseFile;
import org.openvha.whatif.Results;

/**
 * Whom variants are tried on.
 *
 * @param people in order of id
 * @param factsDigest of the facts they are made of
 * @param demographicsDigest of the demographics that the ratios come from; empty where there are none
 * @param ratios which ratios between groups to work out of each list
 */
public record Population(
        List<CaseFile> people, String factsDigest, String demographicsDigest, LocalDate asOf, Ratios ratios) {

    int size() {
        return people.size();
    }

    /** The places of those under 18 on the as-of date. */
    BitSet children() {
        BitSet children = new BitSet(people.size());
        for (int person = 0; person < people.size(); person++) {
            children.set(person, new ListEntry(people.get(person).individual(), 0).under18On(asOf));
        }
        return children;
    }

    Figures figures(Results results, BitSet children) {
        int under18 = (int) results.ranked().filter(children::get).count();
        return new Figures(results.listed(), under18, ratios.of(results));
    }
}
