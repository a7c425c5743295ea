package org.openvha.facts;

import java.time.LocalDate;

/** An intelligence report about an individual, graded 3x5x2; {@code sourceEvaluation} is 1 (reliable), 2 (untested) or 3 (not reliable). No component is null. */
public record IntelligenceReport(
        String id,
        String individualId,
        Theme theme,
        LocalDate date,
        LocalDate recordedOn,
        int sourceEvaluation,
        IntelligenceAssessment assessment) {}
