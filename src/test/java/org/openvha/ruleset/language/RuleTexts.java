package org.openvha.ruleset.language;

/** Rule files as text, each with the pattern on line 10 and the call on line 12. */
public final class RuleTexts {

    private static final String PROVENANCE = """
                @id("%s")
                @basis("assumption")
                @source("nowhere")
                @owner("MO2 VHA lead")
                @decided("2024-01-31")
                @review("2025-01-30")
                @because("somebody wrote it")
            """;

    private RuleTexts() {}

    static String scoring(String conditions, String weight) {
        return rule(
                "TST-01",
                "$offence : QualifyingOffence( " + conditions + " )",
                "contribute( $offence, " + weight + ", 100 )");
    }

    /** A rule of the stratum {@code exclusion}. */
    public static String exclusion(String id, String conditions) {
        return rule(id, "$offence : Offence( " + conditions + " )", "exclude( $offence )");
    }

    /** Any rule; its name is its id. */
    public static String rule(String id, String pattern, String call) {
        return "rule \"Rule " + id + "\"\n" + PROVENANCE.replace("%s", id) + "when\n    " + pattern
                + "\nthen\n    decision." + call + ";\nend\n";
    }
}
