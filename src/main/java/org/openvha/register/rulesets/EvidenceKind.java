package org.openvha.register.rulesets;

/** What a submission must rest on, each once. */
public enum EvidenceKind {
    VALIDATION("validation"),
    RULE_TESTS("rule tests"),
    COMPARISON("comparison"),
    CONSULTATION("consultation");

    private final String words;

    EvidenceKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
