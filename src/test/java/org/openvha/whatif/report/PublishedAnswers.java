package org.openvha.whatif.report;

import java.util.Map;

/** What the Equality Impact Assessment says about the effect of each question, to stand beside our figures; nothing where it says nothing. */
final class PublishedAnswers {

    private static final Map<String, String> ANSWERS = Map.of(
            "include-pwits",
            "\"300 plus\" more people (EIA 2.3, step 5d, PWITS offences)",
            "accused-only",
            "\"the significant loss of a number of individuals\" (EIA 2.3, step 5d, use of suspect data)",
            "include-domestic",
            "no figure: captured on another list (EIA 2.3, step 5d, domestic related offences)",
            "no-recency-gate",
            "no figure: the rule was brought in so that nobody remains for long when offending has stopped (EIA 2.3, step 5d, recency of offending)",
            "no-custody-exception",
            "no figure: the exception came with the rule (EIA 2.3, step 5d, recency of offending)",
            "without-knife-possession",
            "no figure: concerns raised, no response recorded (EIA 2.3, step 5a, NGOs, 15 September 2023)");

    private PublishedAnswers() {}

    static String of(String whatIf) {
        return ANSWERS.getOrDefault(whatIf, "nothing");
    }
}
