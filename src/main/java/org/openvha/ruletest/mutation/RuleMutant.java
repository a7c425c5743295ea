package org.openvha.ruletest.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openvha.ruleset.Change;
import org.openvha.ruletest.reach.Reachable;

/**
 * A rule that says something else, is gone, or is back.
 *
 * @param change what is other, in words that follow the rule's id
 * @param quoted the same to follow "every case still passes", with what rules say in back quotes
 */
record RuleMutant(String change, String quoted, Rewritten rewritten) implements Mutant {

    @Override
    public String name() {
        return rewritten.any().id() + ": " + change;
    }

    @Override
    public Optional<String> rule() {
        return Optional.of(rewritten.any().id());
    }

    @Override
    public boolean touches(TracedCase one) {
        return one.facts().stream().anyMatch(rewritten::readOtherwise);
    }

    @Override
    public Collection<Change> changes(TracedCase one) {
        return List.of(rewritten.change());
    }

    @Override
    public boolean oneForAllCases() {
        return true;
    }

    @Override
    public Optional<String> equivalence(Reachable reachable) {
        return rewritten.doTheSame(reachable)
                ? Optional.of("for every fact that can get as far as "
                        + rewritten.any().id() + ", it says the same")
                : Optional.empty();
    }

    @Override
    public String missing(List<TracedCase> touched, Reachable reachable) {
        String fact = rewritten
                .witness(reachable)
                .map(values -> FactWords.of(rewritten.any().checked().type(), values))
                .orElse("a fact");
        return MissingCase.words(fact, rewritten.any().id(), quoted, touched);
    }
}
