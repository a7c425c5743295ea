package org.openvha.assessment;

import java.util.List;
import java.util.Map;

/**
 * How one rule read one fact: the answer to "why" and to "why not".
 *
 * @param rule id
 * @param fact id of the offence or report; empty for a fact about the individual as a whole
 * @param applied whether the rule applied
 * @param values what the rule read, property by property, as text; {@code none} where there is no value
 * @param conditions each of the conditions that must all be met
 */
public record RuleReading(
        String rule, String fact, boolean applied, Map<String, String> values, List<ConditionReading> conditions) {

    /**
     * One of the conditions of a rule.
     *
     * @param text as the rule file has it
     * @param required what it asks for, in words, with parameters' values
     * @param observed what was there, in words
     */
    public record ConditionReading(String text, String required, boolean met, String observed) {}
}
