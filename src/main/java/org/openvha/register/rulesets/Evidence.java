package org.openvha.register.rulesets;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.Digests;

/**
 * What was found out about a rule set before it was submitted. It counts for the digest it was made for. Only what holds is evidence: whoever makes it refuses what does not.
 *
 * @param candidateDigest of the set it is about
 * @param baselineDigest of the set it was compared with; present in a comparison
 * @param factsDigest of the facts that both were assessed from; present in a comparison
 * @param asOf the date both were assessed as of; present in a comparison
 * @param counts what came of it, by name
 * @param breaches ids of the KPIs that a comparison breaches, each to be explained
 * @param inputsDigest of the files beside the set that it was made from; empty for a validation, and for evidence of before this was kept
 * @param result the whole result, as JSON
 */
public record Evidence(
        EvidenceKind kind,
        String candidateDigest,
        Optional<String> baselineDigest,
        Optional<String> factsDigest,
        Optional<LocalDate> asOf,
        SortedMap<String, Long> counts,
        List<String> breaches,
        Optional<String> inputsDigest,
        String result) {

    public Evidence {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
        breaches = List.copyOf(breaches);
    }

    /** Of anything but a comparison. */
    public static Evidence of(EvidenceKind kind, String candidateDigest, Map<String, Long> counts, String result) {
        return new Evidence(
                kind,
                candidateDigest,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(counts),
                List.of(),
                Optional.empty(),
                result);
    }

    /** The same, made from these bytes besides the set's own. */
    public Evidence from(String inputs) {
        return new Evidence(
                kind,
                candidateDigest,
                baselineDigest,
                factsDigest,
                asOf,
                counts,
                breaches,
                Optional.of(inputs),
                result);
    }

    /** SHA-256 of the result. */
    public String resultDigest() {
        return Digests.sha256(result.getBytes(StandardCharsets.UTF_8));
    }
}
