package org.openvha.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.RuleReader;

/**
 * Holds other values of parameters and weights to what a set on disk is held to: the rules that read them are read again from their own text, and the time bands tried again.
 */
record VariantCheck(RuleSet base, Collection<Change> changes) {

    List<Finding> refusals() {
        Findings findings = new Findings();
        Set<String> changed = new HashSet<>();
        for (Change change : changes) {
            if (change instanceof Change.OfParameter parameter) {
                String name = parameter.after().name();
                String remedy = "Use values from 0 to " + ManifestParameters.LARGEST;
                range(name, parameter.after().value(), 0, ManifestParameters.LARGEST, remedy, findings);
                changed.add(parameter.after().nameInRules());
            } else if (change instanceof Change.OfWeight weight) {
                weight.after().ifPresent(row -> weight(row, findings));
            }
        }
        if (!changed.isEmpty()) {
            rules(changed, findings);
        }
        return findings.all();
    }

    private static void weight(WeightRow row, Findings findings) {
        String remedy = "Use values from 1 to " + WeightTable.LARGEST
                + "; what the set does without the row, ./vha ablate says";
        range(row.offenceClass(), row.weight(), 1, WeightTable.LARGEST, remedy, findings);
    }

    private static void range(String name, int value, int least, int most, String remedy, Findings findings) {
        if (value < least || value > most) {
            findings.add(name, 0, "the value " + value + " is out of range", remedy);
        }
    }

    /** What texts a rule may name does not depend on numbers, and was checked when the set was loaded. */
    private void rules(Set<String> changed, Findings findings) {
        RuleSet variant = base.with(changes);
        UnaryOperator<String> named = file -> base.id() + "/" + file;
        RuleReader reader = new RuleReader(variant.valuesByNameInRules(), findings);
        for (Rule rule : base.rules()) {
            if (rule.amounts().map(VariantCheck::parameter).anyMatch(changed::contains)) {
                reader.read(
                        named.apply(rule.file()),
                        rule.checked().stratum(),
                        rule.source().getBytes(StandardCharsets.UTF_8));
            }
        }
        TimeBands.check(variant.rules(), named, findings);
    }

    private static String parameter(Amount amount) {
        return amount.text().startsWith("-") ? amount.text().substring(1) : amount.text();
    }
}
