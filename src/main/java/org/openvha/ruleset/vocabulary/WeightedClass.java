package org.openvha.ruleset.vocabulary;

/** The weight and crime type by which an offence counts: its class's row of the weight table. */
public record WeightedClass(int weight, String crimeType) {

    /** A rule set without a rule against classes that have no weight lets them through; they count nothing. */
    public static final WeightedClass NONE = new WeightedClass(0, "NONE");
}
