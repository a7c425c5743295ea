package org.openvha.ruletest.mutation;

import java.util.List;

/**
 * What the tests of a rule set notice.
 *
 * @param ruleSet id
 * @param parent of a what-if, which is changed only in what it does not share with its parent; otherwise empty
 * @param failed cases that fail under the unchanged set and so can notice nothing, with file, line and name
 */
public record MutationReport(String ruleSet, String parent, List<String> failed, List<TriedMutant> mutants) {

    private static final int ALL = 100;

    public long count(Fate fate) {
        return mutants.stream().filter(mutant -> mutant.fate() == fate).count();
    }

    /** Those that make no difference, worked out or listed. */
    public long equivalent() {
        return count(Fate.EQUIVALENT) + count(Fate.LISTED_AS_EQUIVALENT);
    }

    /** Whole percent, rounded down, of the mutants that make a difference, that are noticed. */
    public long score() {
        long different = mutants.size() - equivalent();
        return different == 0 ? ALL : count(Fate.NOTICED) * ALL / different;
    }

    /** Whether every change that makes a difference is noticed, and no case fails without one. */
    public boolean holds() {
        return count(Fate.UNNOTICED) == 0 && failed.isEmpty();
    }

    public List<TriedMutant> of(Fate fate) {
        return mutants.stream().filter(mutant -> mutant.fate() == fate).toList();
    }
}
