package org.openvha.ruleset;

import org.openvha.ruleset.provenance.Basis;
import org.openvha.ruleset.vocabulary.WeightedClass;

/**
 * A row of the offence weight table; its class is its id. No component is null or blank.
 *
 * @param offenceClass recorded-crime class, such as {@code 8N}
 * @param weight whole points, above 0
 */
public record WeightRow(String offenceClass, String offence, int weight, String crimeType, Basis basis, String source) {

    /** What rules see of the row. */
    public WeightedClass weighted() {
        return new WeightedClass(weight, crimeType);
    }
}
