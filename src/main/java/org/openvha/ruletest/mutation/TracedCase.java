package org.openvha.ruletest.mutation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.assessment.Traced;
import org.openvha.facts.IntelligenceReport;
import org.openvha.ruleset.vocabulary.QualifyingOffenceFact;
import org.openvha.ruleset.vocabulary.RuleFact;
import org.openvha.ruletest.KnownCase;

/** A case that passes, with everything the unchanged rules were tried on. */
record TracedCase(KnownCase known, Traced traced) {

    List<RuleFact> facts() {
        return traced.facts();
    }

    LocalDate asOf() {
        return known.asOf();
    }

    LocalDate born() {
        return known.facts().individual().dateOfBirth();
    }

    /** The date of the latest offence that counts. */
    Optional<LocalDate> latestQualifying() {
        return latest(facts().stream()
                .filter(QualifyingOffenceFact.class::isInstance)
                .map(fact -> ((QualifyingOffenceFact) fact).offence().offence().date()));
    }

    /** The date of the latest report that was known. */
    Optional<LocalDate> latestReport() {
        return latest(known.facts().reports().stream()
                .filter(report ->
                        !report.recordedOn().isAfter(asOf()) && !report.date().isAfter(asOf()))
                .map(IntelligenceReport::date));
    }

    private static Optional<LocalDate> latest(Stream<LocalDate> dates) {
        return dates.max(LocalDate::compareTo);
    }
}
