package org.openvha.web.pages;

import java.util.List;

/**
 * A person's explanation as the page shows it, everything in words.
 *
 * @param text the whole explanation, or why there is none
 */
public record PersonView(
        String individual,
        String outcome,
        boolean incomplete,
        String asOf,
        String ruleSet,
        String standing,
        String score,
        List<Points> contributions,
        List<Reason> exclusions,
        List<Criterion> criteria,
        List<Reason> flags,
        String text) {

    /** A contribution; weight, percent and crime type are empty for intelligence. */
    public record Points(
            String rule,
            String facts,
            String because,
            String crimeType,
            String weight,
            String percent,
            String points) {}

    /**
     * Why something does not count, or must be considered.
     *
     * @param name of the rule; its id where the name is not known
     */
    public record Reason(String rule, String name, String facts, String because) {}

    /** What it takes to be on the list. */
    public record Criterion(String rule, String name, boolean met, String observed, String required) {}
}
