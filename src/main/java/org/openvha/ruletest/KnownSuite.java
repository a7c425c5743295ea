package org.openvha.ruletest;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openvha.ruleset.RuleSet;

/**
 * The cases of one rule set, read but not run.
 *
 * @param parent of a what-if
 * @param cases in the order of files and lines, those taken over from other suites last
 * @param folder how messages call the folder of the suite
 * @param place where the folder is; it need not exist, and then there are no cases
 */
public record KnownSuite(RuleSet ruleSet, Optional<RuleSet> parent, List<KnownCase> cases, String folder, Path place) {

    /** The file of a suite's folder that lists changes which make no difference. */
    public static final String EQUIVALENT_MUTANTS = "equivalent-mutants.yaml";

    /** What the suite answers for. */
    public Scope scope() {
        return parent.map(other -> Scope.ofWhatIf(ruleSet, other)).orElseGet(() -> Scope.ofAll(ruleSet));
    }
}
