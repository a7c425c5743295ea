package org.openvha.assessment;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/** The rule sets of this checkout, for tests. */
public final class ShippedRules {

    public static final LocalDate AS_OF = LocalDate.of(2024, 1, 31);
    public static final RuleSets SETS = RuleSets.in(Path.of("rules"));
    public static final RuleSet VHA_2024 = SETS.load("vha-2024.01");

    private ShippedRules() {}

    /** The words of every rule, by id. */
    public static Map<String, String> reasons() {
        return VHA_2024.rules().stream().collect(Collectors.toMap(Rule::id, Rule::because));
    }
}
