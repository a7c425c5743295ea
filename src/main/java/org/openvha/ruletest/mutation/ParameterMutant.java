package org.openvha.ruletest.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Parameter;
import org.openvha.ruletest.reach.Reachable;

/** A parameter with another value, in every rule that reads it. */
record ParameterMutant(Parameter before, Parameter after, List<Rewritten> rules) implements Mutant {

    @Override
    public String name() {
        return "parameter " + before.name() + ": " + change();
    }

    @Override
    public Optional<String> rule() {
        return rules.stream().map(rewritten -> rewritten.any().id()).findFirst();
    }

    @Override
    public boolean touches(TracedCase one) {
        return one.facts().stream()
                .anyMatch(fact -> rules.stream().anyMatch(rewritten -> rewritten.readOtherwise(fact)));
    }

    @Override
    public Collection<Change> changes(TracedCase one) {
        return List.of(new Change.OfParameter(before, after));
    }

    @Override
    public boolean oneForAllCases() {
        return true;
    }

    @Override
    public Optional<String> equivalence(Reachable reachable) {
        return rules.stream().allMatch(rewritten -> rewritten.doTheSame(reachable))
                ? Optional.of("for every fact that can come about, the rules that read it say the same")
                : Optional.empty();
    }

    @Override
    public String missing(List<TracedCase> touched, Reachable reachable) {
        String fact = rules.stream()
                .flatMap(rewritten -> rewritten.witness(reachable).stream()
                        .map(values -> FactWords.of(rewritten.any().checked().type(), values)))
                .findFirst()
                .orElse("a fact");
        String subject = rules.stream().map(rewritten -> rewritten.any().id()).collect(Collectors.joining(", "));
        return MissingCase.words(fact, subject, "with " + before.name() + " " + change(), touched);
    }

    private String change() {
        return after.value() + " instead of " + before.value();
    }
}
