package org.openvha.ruleset;

import org.openvha.ruleset.provenance.Basis;

/**
 * A whole number of the policy that rules name instead of writing it. No component is null or blank.
 *
 * @param name as in {@code ruleset.yaml}: {@code look-back-months}
 * @param unit of the value, one of {@link org.openvha.ruleset.vocabulary.Unit}
 */
public record Parameter(String name, int value, String unit, Basis basis, String source, String meaning) {

    /** The name as rules write it: {@code lookBackMonths}. */
    public String nameInRules() {
        StringBuilder camel = new StringBuilder();
        for (String word : name.split("-")) {
            camel.append(
                            camel.isEmpty()
                                    ? word.substring(0, 1)
                                    : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
                    .append(word.substring(1));
        }
        return camel.toString();
    }
}
