package org.openvha.whatif.ablation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.vocabulary.Stratum;
import org.openvha.whatif.variant.Effect;
import org.openvha.whatif.variant.Variants;

/** Switches off every rule and every weight row of a rule set, one at a time. */
public final class Ablating {

    private final Variants variants;
    private final RuleSet set;

    /** @param variants of the rule set to take apart */
    public Ablating(Variants variants) {
        this.variants = variants;
        this.set = variants.ruleSet();
    }

    /** How many people are gone through altogether; what progress leads to. */
    public long steps() {
        return variants.steps(set.rules().size() + set.weights().size());
    }

    /** @param done takes how many people were gone through so far */
    public Ablation make(LongConsumer done) {
        List<List<Change>> changes = new ArrayList<>();
        set.rules().forEach(rule -> changes.add(List.of(without(rule))));
        set.weights().forEach(row -> changes.add(List.of(without(row))));
        Variants.Evaluated evaluated = variants.over(changes, done);
        List<SwitchedOff> parts = new ArrayList<>();
        for (Rule rule : set.rules()) {
            parts.add(part(rule, evaluated.effects().get(parts.size())));
        }
        for (WeightRow row : set.weights()) {
            parts.add(part(row, evaluated.effects().get(parts.size())));
        }
        return new Ablation(evaluated.base(), parts);
    }

    private static Change without(Rule rule) {
        return new Change.OfRule(rule.id(), Optional.of(rule), Optional.empty());
    }

    private static Change without(WeightRow row) {
        return new Change.OfWeight(row.offenceClass(), Optional.of(row), Optional.empty());
    }

    private SwitchedOff part(Rule rule, Effect effect) {
        boolean onlyCriterion = rule.checked().stratum() == Stratum.INCLUSION
                && set.rules(Stratum.INCLUSION).size() == 1;
        Optional<String> caution = onlyCriterion
                ? Optional.of("it is the only criterion, so without it everybody is on the list who was not taken off"
                        + " by a review; no such rule set would be loaded")
                : Optional.empty();
        return new SwitchedOff(SwitchedOff.Kind.RULE, rule.id(), rule.name(), rule.stratum(), effect, caution);
    }

    private SwitchedOff part(WeightRow row, Effect effect) {
        Optional<String> caution = set.weights().size() == 1
                ? Optional.of("it is the only row of the weight table; no such rule set would be loaded")
                : Optional.empty();
        return new SwitchedOff(SwitchedOff.Kind.WEIGHT, row.offenceClass(), row.offence(), "", effect, caution);
    }
}
