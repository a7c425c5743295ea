package org.openvha.publication;

import java.util.ArrayList;
import java.util.List;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.provenance.Basis;

/** A line of the legend: what a basis means, and how much of the set rests on it. */
record Trust(String basis, String meaning, long rules, long parameters, long weights) {

    /** Strongest first; a basis that nothing rests on is listed too, so that the reader sees so. What rests on a basis only in part has a line of its own. */
    static List<Trust> legend(RuleSet set) {
        List<Footing> rules = set.rules().stream().map(Footing::of).toList();
        List<Footing> parameters = set.parameters().stream().map(Footing::of).toList();
        List<Footing> weights = set.weights().stream().map(Footing::of).toList();
        List<Trust> legend = new ArrayList<>();
        for (Basis basis : Basis.values()) {
            legend.add(new Trust(
                    basis.label(),
                    basis.meaning(),
                    count(rules, basis, false),
                    count(parameters, basis, false),
                    count(weights, basis, false)));
            Trust mixed = new Trust(
                    basis.label() + ", in part assumption",
                    "the same, but a part, which the source names, is ours",
                    count(rules, basis, true),
                    count(parameters, basis, true),
                    count(weights, basis, true));
            if (mixed.rules() + mixed.parameters() + mixed.weights() > 0) {
                legend.add(mixed);
            }
        }
        return legend;
    }

    private static long count(List<Footing> all, Basis basis, boolean mixed) {
        return all.stream()
                .filter(one -> one.basis() == basis && one.isMixed() == mixed)
                .count();
    }
}
