package org.openvha.publication;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.provenance.Basis;

/** A line of the legend: what a basis means, and how much of the set rests on it. */
record Trust(String basis, String meaning, long rules, long parameters, long weights) {

    /** Strongest first; a basis that nothing rests on is listed too, so that the reader sees so. */
    static List<Trust> legend(RuleSet set) {
        return Arrays.stream(Basis.values())
                .map(basis -> new Trust(
                        basis.label(),
                        basis.meaning(),
                        count(
                                basis,
                                set.rules().stream()
                                        .map(rule -> rule.provenance().basis())),
                        count(basis, set.parameters().stream().map(Parameter::basis)),
                        count(basis, set.weights().stream().map(WeightRow::basis))))
                .toList();
    }

    private static long count(Basis basis, Stream<Basis> all) {
        return all.filter(basis::equals).count();
    }
}
