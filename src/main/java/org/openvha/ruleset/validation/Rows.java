package org.openvha.ruleset.validation;

import java.util.ArrayList;
import java.util.List;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.provenance.Basis;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Stratum;

/** Which class, crime type and weight an offence can have together, once exclusions are through. */
final class Rows {

    private static final WeightRow WITHOUT_WEIGHT =
            new WeightRow("(any other)", "any other", 0, "NONE", Basis.METHOD, "no row");

    private Rows() {}

    /** Empty for facts that have no weight, and where a row cannot be read, so that any class may have any weight. */
    static List<WeightRow> of(Draft draft, FactType type) {
        if (type.property("weight").isEmpty() || !draft.hasAllWeights()) {
            return List.of();
        }
        List<WeightRow> rows = new ArrayList<>(draft.weights());
        if (draft.rules(Stratum.EXCLUSION).stream().noneMatch(Rows::excludesWhatHasNoWeight)) {
            rows.add(WITHOUT_WEIGHT);
        }
        return rows;
    }

    private static boolean excludesWhatHasNoWeight(Rule rule) {
        return rule.condition().resolved().equals("!weighted");
    }
}
