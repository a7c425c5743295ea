package org.openvha.publication;

import java.util.List;

/**
 * A rule as the rulebook shows it.
 *
 * @param statement what it does, in a sentence
 * @param basis with the parts that are assumed
 * @param style how the page shows it
 * @param meaning of the basis
 * @param drl as written
 * @param fence longer than any run of backticks in the text
 */
record RulePart(
        String id,
        String name,
        String statement,
        String basis,
        String style,
        String meaning,
        List<Entry> provenance,
        List<ParameterPart> parameters,
        List<ConsultedPart> consulted,
        List<ExamplePart> examples,
        String drl,
        String fence) {

    boolean hasParameters() {
        return !parameters.isEmpty();
    }

    boolean hasConsulted() {
        return !consulted.isEmpty();
    }

    boolean hasExamples() {
        return !examples.isEmpty();
    }
}
