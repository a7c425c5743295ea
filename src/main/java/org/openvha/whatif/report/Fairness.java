package org.openvha.whatif.report;

import java.util.List;
import org.openvha.whatif.equality.Attribute;
import org.openvha.whatif.equality.EqualityImpact;

/**
 * The equality impact, attribute by attribute.
 *
 * @param suspects comparators with few lines each
 * @param moreSuspects comparators with many
 */
record Fairness(List<Groups> attributes, List<Table> suspects, List<Table> moreSuspects) {

    private static final List<Attribute> FIRST =
            List.of(Attribute.AGE_BAND, Attribute.UNDER_18, Attribute.SEX, Attribute.ETHNIC_GROUP);
    private static final List<Attribute> MORE = List.of(Attribute.ETHNIC_CODE, Attribute.BOROUGH, Attribute.BCU);

    static Fairness of(EqualityImpact equality) {
        return new Fairness(
                equality.attributes().stream().map(Groups::of).toList(),
                suspects(equality, FIRST),
                suspects(equality, MORE));
    }

    private static List<Table> suspects(EqualityImpact equality, List<Attribute> attributes) {
        return equality.comparators().isEmpty()
                ? List.of()
                : attributes.stream()
                        .map(attribute -> Suspected.table(equality, equality.of(attribute)))
                        .toList();
    }
}
