package org.openvha.whatif.counterfactual;

import static org.openvha.assessment.ShippedRules.AS_OF;
import static org.openvha.assessment.ShippedRules.VHA_2024;

import java.util.List;
import java.util.stream.Collectors;
import org.openvha.assessment.Assessor;
import org.openvha.facts.CaseFile;
import org.openvha.fixtures.CaseFileBuilder;

/** Questions about people made up for a test, as of 31 January 2024 under the shipped rules, and short forms of what was found. */
final class Asked {

    private Asked() {}

    static Counterfactual about(CaseFileBuilder person) {
        return about(person.build());
    }

    static Counterfactual about(CaseFile person) {
        return Counterfactual.of(person, new Assessor(VHA_2024, AS_OF), Counterfactual.MOST, done -> {});
    }

    /** What was found of a size, each as {@code O1 + O2 -> NOT_INCLUDED 1900}. */
    static List<String> sets(Counterfactual result, int size) {
        return result.sizes().get(size - 1).sets().stream()
                .map(set ->
                        set.effects().stream().map(effect -> effect.fact().id()).collect(Collectors.joining(" + "))
                                + " -> " + set.outcome() + " " + set.score())
                .toList();
    }

    /** The alternatives that decide by themselves, each as {@code ROLE victim}. */
    static List<String> alternatives(Counterfactual result, String fact) {
        return result.sizes().get(0).sets().stream()
                .flatMap(set -> set.effects().stream())
                .filter(effect -> effect.fact().id().equals(fact))
                .flatMap(effect -> effect.alternatives().stream())
                .map(alternative -> (alternative.change() + " " + alternative.value()).strip())
                .toList();
    }
}
