package org.openvha.ruletest.mutation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruletest.reach.Reachable;

/** A row of the weight table with another weight, gone, or back. */
record WeightMutant(Optional<WeightRow> before, Optional<WeightRow> after) implements Mutant {

    @Override
    public String name() {
        return "weight " + offenceClass() + ": " + change();
    }

    @Override
    public Optional<String> rule() {
        return Optional.empty();
    }

    @Override
    public boolean touches(TracedCase one) {
        return one.known().facts().offences().stream()
                .anyMatch(offence -> offence.offenceCode().equals(offenceClass()));
    }

    @Override
    public Collection<Change> changes(TracedCase one) {
        return List.of(new Change.OfWeight(offenceClass(), before, after));
    }

    @Override
    public boolean oneForAllCases() {
        return true;
    }

    /** A row that goes or comes is seen by rules that ask whether a class has a weight, even if nothing of the class counts. */
    @Override
    public Optional<String> equivalence(Reachable reachable) {
        return before.isPresent() && after.isPresent() && reachable.neverCounts(offenceClass())
                ? Optional.of("an offence of class " + offenceClass() + " is excluded whatever its weight")
                : Optional.empty();
    }

    @Override
    public String missing(List<TracedCase> touched, Reachable reachable) {
        String quoted = "with the row " + offenceClass() + " " + change();
        return touched.isEmpty()
                ? "No case has an offence of class " + offenceClass() + ": " + quoted + " every case still passes."
                : "No case says what an offence of class " + offenceClass()
                        + " contributes, in a time band that counts it in full ("
                        + touched.get(0).known().shown() + " comes close): " + quoted + " every case still passes.";
    }

    private String offenceClass() {
        return before.or(() -> after).orElseThrow().offenceClass();
    }

    private String change() {
        if (before.isEmpty()) {
            return "put back";
        }
        return after.map(row -> row.weight() + " instead of " + before.get().weight())
                .orElse("removed");
    }
}
