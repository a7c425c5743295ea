package org.openvha.ruletest.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.InChunks;
import org.openvha.assessment.Traced;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruletest.KnownCase;
import org.openvha.ruletest.KnownSuite;
import org.openvha.ruletest.reach.Reachable;

/** Changes a rule set in one place at a time, and asks for each change whether some case of the set's suite then fails. */
public final class MutationTest {

    private final KnownSuite suite;
    private final List<Mutant> mutants;
    private final EquivalentList listed;
    private final Reachable reachable;

    private MutationTest(KnownSuite suite) {
        this.suite = suite;
        this.mutants = Mutants.of(suite.ruleSet(), suite.scope());
        this.listed = EquivalentList.of(suite);
        this.reachable = new Reachable(suite.ruleSet());
    }

    /** @throws org.openvha.document.BadInputException if the suite's list of equivalent mutants cannot be read */
    public static MutationTest of(KnownSuite suite) {
        return new MutationTest(suite);
    }

    /** How many mutants there are. */
    public int size() {
        return mutants.size();
    }

    /**
     * Tries them all.
     *
     * @param threads on which the outcome does not depend
     * @param done is told how many were tried, from the calling thread
     * @throws org.openvha.document.BadInputException if the list of equivalent mutants has entries that no longer hold
     */
    public MutationReport run(int threads, LongConsumer done) {
        Assessor unchanged = null;
        List<TracedCase> passing = new ArrayList<>();
        List<String> failed = new ArrayList<>();
        for (KnownCase known : suite.cases()) {
            unchanged = unchanged == null ? new Assessor(suite.ruleSet(), known.asOf()) : unchanged.on(known.asOf());
            Traced traced = unchanged.trace(List.of(known.facts())).get(0);
            if (known.passes(traced.assessment())) {
                passing.add(new TracedCase(known, traced));
            } else {
                failed.add(known.shown());
            }
        }
        Optional<Assessor> assessor = Optional.ofNullable(unchanged);
        List<TriedMutant> tried = new ArrayList<>(mutants.size());
        new InChunks(threads, 1).run(mutants, chunk -> attempt(chunk.get(0), passing, assessor), one -> {
            tried.add(one);
            done.accept(tried.size());
        });
        listed.refuseStale(tried);
        return new MutationReport(
                suite.ruleSet().id(),
                suite.parent().map(RuleSet::id).orElse(""),
                List.copyOf(failed),
                List.copyOf(tried));
    }

    private TriedMutant attempt(Mutant mutant, List<TracedCase> passing, Optional<Assessor> unchanged) {
        List<TracedCase> touched =
                inOrder(mutant, passing).filter(mutant::touches).toList();
        Optional<TracedCase> noticing = unchanged.flatMap(assessor -> {
            UnderMutant under = new UnderMutant(mutant, assessor);
            return touched.stream().filter(under::fails).findFirst();
        });
        if (noticing.isPresent()) {
            return new TriedMutant(
                    mutant.name(), Fate.NOTICED, noticing.get().known().shown());
        }
        Optional<String> equivalence = mutant.equivalence(reachable);
        if (equivalence.isPresent()) {
            return new TriedMutant(mutant.name(), Fate.EQUIVALENT, equivalence.get());
        }
        return listed.reason(mutant.name())
                .map(reason -> new TriedMutant(mutant.name(), Fate.LISTED_AS_EQUIVALENT, reason))
                .orElseGet(() -> new TriedMutant(mutant.name(), Fate.UNNOTICED, mutant.missing(touched, reachable)));
    }

    /** The cases about the rule first, since they are the likeliest to notice. */
    private static Stream<TracedCase> inOrder(Mutant mutant, List<TracedCase> cases) {
        Optional<String> rule = mutant.rule();
        return Stream.concat(
                cases.stream()
                        .filter(one -> rule.isPresent() && one.known().rule().equals(rule)),
                cases.stream()
                        .filter(one -> rule.isEmpty() || !one.known().rule().equals(rule)));
    }
}
