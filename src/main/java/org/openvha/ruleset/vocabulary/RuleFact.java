package org.openvha.ruleset.vocabulary;

import java.util.List;

/** Something rules match. Every fact belongs to one individual's decision, so that people who are assessed together cannot be mixed up. */
public sealed interface RuleFact
        permits OffenceFact,
                ReportFact,
                CandidateFact,
                QualifyingOffenceFact,
                QualifyingReportFact,
                IntelligenceTallyFact,
                TallyFact,
                EligibleFact,
                IncludedFact {

    /** Where a rule that matches says what follows. */
    Decision decision();

    /** The place among the individual's facts of this type, which are in order of id. */
    int ordinal();

    /** Ids of the recorded facts this is about; empty for a fact about the individual as a whole. */
    List<String> subject();
}
