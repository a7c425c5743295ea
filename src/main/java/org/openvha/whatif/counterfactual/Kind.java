package org.openvha.whatif.counterfactual;

/** The kinds of facts that are varied, in the order in which they are named. Activities are not: no outcome and no score can depend on them. */
public enum Kind {
    OFFENCE("offence"),
    REPORT("intelligence report"),
    CUSTODY("custody"),
    REVIEW("review");

    private final String noun;

    Kind(String noun) {
        this.noun = noun;
    }

    String noun() {
        return noun;
    }
}
