package org.openvha.ruletest.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openvha.ruleset.Change;
import org.openvha.ruletest.reach.Reachable;

/** A mutant under another name. */
record Renamed(String name, Mutant mutant) implements Mutant {

    @Override
    public Optional<String> rule() {
        return mutant.rule();
    }

    @Override
    public boolean touches(TracedCase one) {
        return mutant.touches(one);
    }

    @Override
    public Collection<Change> changes(TracedCase one) {
        return mutant.changes(one);
    }

    @Override
    public boolean oneForAllCases() {
        return mutant.oneForAllCases();
    }

    @Override
    public Optional<String> equivalence(Reachable reachable) {
        return mutant.equivalence(reachable);
    }

    @Override
    public String missing(List<TracedCase> touched, Reachable reachable) {
        return mutant.missing(touched, reachable);
    }
}
