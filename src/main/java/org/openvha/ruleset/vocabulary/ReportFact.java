package org.openvha.ruleset.vocabulary;

import java.util.List;
import org.openvha.facts.IntelligenceReport;

/** {@code Report} in rules: an intelligence report, before anything is decided; {@code monthsAgo} and {@code known} as of an offence. */
public record ReportFact(
        Decision decision, int ordinal, List<String> subject, IntelligenceReport report, int monthsAgo, boolean known)
        implements RuleFact {}
