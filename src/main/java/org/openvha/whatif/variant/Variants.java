package org.openvha.whatif.variant;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import org.openvha.assessment.Assessor;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.OnePass;
import org.openvha.whatif.Results;

/**
 * Assesses everybody under variants of one rule set, some variants in each pass over the people. Of a variant only figures are kept when its pass is done, so that memory does
 * not grow with their number.
 */
public final class Variants {

    /** Variants in one pass: with more, the people are gone through less often and more is held. */
    private static final int MOST_AT_ONCE = 32;

    /** Results that are held at a time, of all variants of a pass together. */
    private static final int MOST_RESULTS = 8_000_000;

    /** @param effects of the variants, in the order in which they were given */
    public record Evaluated(Base base, List<Effect> effects) {}

    private final Assessor base;
    private final Population population;
    private final BitSet children;
    private final int threads;
    private final int atOnce;

    /** @param threads at least 1; the result does not depend on it */
    public Variants(RuleSet base, Population population, int threads) {
        this(base, population, threads, MOST_AT_ONCE);
    }

    /** @param atOnce how many variants to take in one pass, at least 1; the result does not depend on it */
    public Variants(RuleSet base, Population population, int threads, int atOnce) {
        this.base = new Assessor(base, population.asOf());
        this.population = population;
        this.children = population.children();
        this.threads = threads;
        this.atOnce = Math.max(1, Math.min(atOnce, MOST_RESULTS / Math.max(1, population.size())));
    }

    public RuleSet ruleSet() {
        return base.ruleSet();
    }

    /** How many people are gone through for that many variants, counted anew in each pass; what progress leads to. */
    public long steps(int variants) {
        return population.size() * Math.max(1, (variants + atOnce - 1L) / atOnce);
    }

    /**
     * Evaluates variants.
     *
     * @param variants what each changes of the base; one may change nothing
     * @param done takes how many people were gone through so far
     */
    public Evaluated over(List<List<Change>> variants, LongConsumer done) {
        List<Effect> effects = new ArrayList<>(variants.size());
        long before = 0;
        Figures unchanged;
        do {
            int end = Math.min(variants.size(), effects.size() + atOnce);
            unchanged = pass(variants.subList(effects.size(), end), effects, done, before);
            before += population.size();
        } while (effects.size() < variants.size());
        return new Evaluated(Base.of(ruleSet(), population, unchanged), List.copyOf(effects));
    }

    private Figures pass(List<List<Change>> variants, List<Effect> effects, LongConsumer done, long before) {
        List<AtomicInteger> touched = new ArrayList<>();
        List<OnePass.Other> others = new ArrayList<>();
        Map<List<Change>, Assessor> byRules = new HashMap<>();
        for (List<Change> changes : variants) {
            AtomicInteger count = new AtomicInteger();
            touched.add(count);
            others.add(OnePass.Other.touched(base, assessor(changes, byRules)).counting(count::incrementAndGet));
        }
        OnePass.Passed passed =
                new OnePass(base, others, threads).over(population.people(), passing -> done.accept(before + passing));
        Figures unchanged = population.figures(passed.baseline(), children);
        for (int variant = 0; variant < variants.size(); variant++) {
            Results after = passed.others().get(variant);
            effects.add(Effect.of(
                    unchanged,
                    population.figures(after, children),
                    passed.baseline(),
                    after,
                    touched.get(variant).get()));
        }
        return unchanged;
    }

    /** Variants that differ in weights alone share what takes long to make. */
    private Assessor assessor(List<Change> changes, Map<List<Change>, Assessor> byRules) {
        List<Change> ofRules = changes.stream()
                .filter(change -> !(change instanceof Change.OfWeight))
                .toList();
        List<Change> ofWeights =
                changes.stream().filter(Change.OfWeight.class::isInstance).toList();
        Assessor rules = byRules.computeIfAbsent(
                ofRules, made -> base.under(base.ruleSet().with(made)));
        return ofWeights.isEmpty() ? rules : rules.under(rules.ruleSet().with(ofWeights));
    }
}
