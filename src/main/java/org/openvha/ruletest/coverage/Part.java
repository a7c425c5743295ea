package org.openvha.ruletest.coverage;

/** The parts of a rule set that tests can exercise. */
public enum Part {
    RULE("rules"),
    CONDITION("conditions"),
    WEIGHT("weight rows"),
    PARAMETER("parameters");

    private final String plural;

    Part(String plural) {
        this.plural = plural;
    }

    public String plural() {
        return plural;
    }
}
