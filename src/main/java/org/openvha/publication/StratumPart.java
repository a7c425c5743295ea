package org.openvha.publication;

import java.util.Arrays;
import java.util.List;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.vocabulary.Stratum;

/** The rules of one folder, which are evaluated together. */
record StratumPart(int number, String folder, String purpose, List<RulePart> rules) {

    /** In the order of evaluation; folders without rules are left out. */
    static List<StratumPart> all(RuleSet set, RuleParts parts) {
        List<Stratum> used = Arrays.stream(Stratum.values())
                .filter(stratum -> !set.rules(stratum).isEmpty())
                .toList();
        return used.stream()
                .map(stratum -> new StratumPart(
                        used.indexOf(stratum) + 1,
                        stratum.folder(),
                        purpose(stratum),
                        set.rules(stratum).stream().map(parts::part).toList()))
                .toList();
    }

    private static String purpose(Stratum stratum) {
        return switch (stratum) {
            case EXCLUSION -> "Which offences and intelligence reports are left out of account";
            case INCIDENT -> "Which offence counts where one event was recorded as several";
            case SCORING -> "How many points offences and intelligence reports give";
            case CAP -> "How far all intelligence together can go";
            case INCLUSION -> "What must hold for somebody to be on the list; all of it must";
            case REMOVAL -> "Who comes off the list although all of that holds";
            case UNDER_18 -> "What readers are told about childhood; it takes nobody on or off the list";
            case GAPS -> "What readers are told about gaps in what is known; it takes nobody on or off the list";
        };
    }
}
