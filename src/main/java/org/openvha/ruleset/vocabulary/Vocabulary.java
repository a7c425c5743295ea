package org.openvha.ruleset.vocabulary;

import org.openvha.facts.IntelligenceAssessment;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;

/** Every fact type and property there is. What is not here cannot be written in a rule. */
public final class Vocabulary {

    static final FactType OFFENCE = FactType.named("Offence", OffenceFact.class)
            .flag("domestic", fact -> fact.offence().domestic())
            .text("offenceClass", fact -> fact.offence().offenceCode())
            .choice("role", Role.class, fact -> fact.offence().role())
            .number("monthsAgo", Unit.MONTHS, OffenceFact::monthsAgo)
            .flag("known", OffenceFact::known)
            .flag("weighted", fact -> fact.weight().isPresent())
            .evidence("upheldReview", OffenceFact::upheldReviews)
            .age("ageAtOffence", Unit.YEARS, OffenceFact::ageAtOffence)
            .build();

    static final FactType REPORT = FactType.named("Report", ReportFact.class)
            .choice("theme", Theme.class, fact -> fact.report().theme())
            .flag("known", ReportFact::known)
            .number("monthsAgo", Unit.MONTHS, ReportFact::monthsAgo)
            .number("sourceEvaluation", Unit.GRADE, 1, 3, fact -> fact.report().sourceEvaluation())
            .choice(
                    "intelligenceAssessment",
                    IntelligenceAssessment.class,
                    fact -> fact.report().assessment())
            .build();

    static final FactType CANDIDATE = FactType.named("Candidate", CandidateFact.class)
            .flag("heavierSibling", CandidateFact::heavierSibling)
            .text("offenceClass", fact -> fact.offence().offence().offenceCode())
            .text("crimeType", fact -> fact.weighted().crimeType())
            .number("weight", Unit.POINTS, fact -> fact.weighted().weight())
            .choice("role", Role.class, fact -> fact.offence().offence().role())
            .number("monthsAgo", Unit.MONTHS, fact -> fact.offence().monthsAgo())
            .build();

    static final FactType QUALIFYING_OFFENCE = FactType.named("QualifyingOffence", QualifyingOffenceFact.class)
            .text("offenceClass", fact -> fact.offence().offence().offenceCode())
            .text("crimeType", fact -> fact.weighted().crimeType())
            .number("weight", Unit.POINTS, fact -> fact.weighted().weight())
            .choice("role", Role.class, fact -> fact.offence().offence().role())
            .number("monthsAgo", Unit.MONTHS, fact -> fact.offence().monthsAgo())
            .build();

    static final FactType QUALIFYING_REPORT = FactType.named("QualifyingReport", QualifyingReportFact.class)
            .choice("theme", Theme.class, fact -> fact.report().report().theme())
            .number("monthsAgo", Unit.MONTHS, fact -> fact.report().monthsAgo())
            .number(
                    "sourceEvaluation",
                    Unit.GRADE,
                    1,
                    3,
                    fact -> fact.report().report().sourceEvaluation())
            .choice(
                    "intelligenceAssessment",
                    IntelligenceAssessment.class,
                    fact -> fact.report().report().assessment())
            .build();

    static final FactType INTELLIGENCE_TALLY = FactType.named("IntelligenceTally", IntelligenceTallyFact.class)
            .number("points", Unit.POINTS, IntelligenceTallyFact::points)
            .number("reports", Unit.REPORTS, fact -> fact.subject().size())
            .build();

    static final FactType TALLY = FactType.named("Tally", TallyFact.class)
            .number("qualifyingOffences", Unit.OFFENCES, TallyFact::qualifyingOffences)
            .optionalNumber("monthsSinceLatest", Unit.MONTHS, TallyFact::monthsSinceLatest)
            .number("score", Unit.POINTS, TallyFact::score)
            .flag("inCustody", TallyFact::inCustody)
            .build();

    static final FactType ELIGIBLE = FactType.named("Eligible", EligibleFact.class)
            .evidence("upheldReview", EligibleFact::upheldReviews)
            .build();

    static final FactType INCLUDED = FactType.named("Included", IncludedFact.class)
            .age("ageAtD", Unit.YEARS, IncludedFact::ageAtD)
            .age("monthsUntil18", Unit.MONTHS, IncludedFact::monthsUntil18)
            .age("childhoodOffences", Unit.OFFENCES, IncludedFact::childhoodOffences)
            .flag("anyActivity", fact -> fact.daysSinceActivity().isPresent())
            .optionalNumber("daysSinceActivity", Unit.DAYS, IncludedFact::daysSinceActivity)
            .flag("anySafeguarding", fact -> fact.daysSinceSafeguarding().isPresent())
            .optionalNumber("daysSinceSafeguarding", Unit.DAYS, IncludedFact::daysSinceSafeguarding)
            .flag("anyReport", fact -> fact.monthsSinceReport().isPresent())
            .optionalNumber("monthsSinceReport", Unit.MONTHS, IncludedFact::monthsSinceReport)
            .build();

    private Vocabulary() {}
}
