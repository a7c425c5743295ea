package org.openvha.ruletest.coverage;

/**
 * How often a rule applied to a population.
 *
 * @param tried facts it was tried on
 * @param applied those of them that it applied to
 */
public record Firing(String rule, long tried, long applied) {

    /** What is remarkable of it. */
    public Frequency frequency() {
        if (tried == 0) {
            return Frequency.NEVER_TRIED;
        }
        if (applied == 0) {
            return Frequency.NEVER;
        }
        return applied == tried ? Frequency.ALWAYS : Frequency.SOMETIMES;
    }

    /** How often a rule applies. */
    public enum Frequency {
        NEVER_TRIED,
        NEVER,
        SOMETIMES,
        ALWAYS
    }

    Firing plus(Firing other) {
        return new Firing(rule, tried + other.tried(), applied + other.applied());
    }
}
