package org.openvha.ruletest.coverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.InChunks;
import org.openvha.assessment.Traced;
import org.openvha.facts.CaseFile;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.vocabulary.RuleFact;

/** How often the rules of a set apply to a population. */
public final class PopulationCoverage {

    private static final int CHUNK = 100;

    private final RuleSet set;
    private final LocalDate asOf;
    private final int threads;

    /** @param threads on which the outcome does not depend */
    public PopulationCoverage(RuleSet set, LocalDate asOf, int threads) {
        this.set = set;
        this.asOf = asOf;
        this.threads = threads;
    }

    /**
     * Tries every rule on everybody.
     *
     * @param done is told how many people were assessed, from the calling thread
     * @return in order of rule
     */
    public List<Firing> of(List<CaseFile> people, LongConsumer done) {
        Assessor assessor = new Assessor(set, asOf);
        List<Firing> sum = new ArrayList<>(count(List.of()));
        long[] assessed = {0};
        new InChunks(threads, CHUNK).run(people, chunk -> count(assessor.trace(chunk)), counted -> {
            for (int i = 0; i < sum.size(); i++) {
                sum.set(i, sum.get(i).plus(counted.get(i)));
            }
            assessed[0] = Math.min(people.size(), assessed[0] + CHUNK);
            done.accept(assessed[0]);
        });
        return List.copyOf(sum);
    }

    private List<Firing> count(List<Traced> people) {
        return set.rules().stream().map(rule -> count(rule, people)).toList();
    }

    private static Firing count(Rule rule, List<Traced> people) {
        long tried = 0;
        long applied = 0;
        Predicate<RuleFact> condition = rule.condition().predicate();
        for (Traced person : people) {
            for (RuleFact fact : person.facts()) {
                if (fact.getClass() == rule.checked().type().javaType()) {
                    tried++;
                    applied += condition.test(fact) ? 1 : 0;
                }
            }
        }
        return new Firing(rule.id(), tried, applied);
    }
}
