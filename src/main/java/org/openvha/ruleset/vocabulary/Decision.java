package org.openvha.ruleset.vocabulary;

/** What rules can do: one method a verb. There is no other way for a rule to have an effect. {@code rule} is the firing rule's place in its set. */
public interface Decision {

    /** Keeps an offence or a report from counting. */
    void exclude(int rule, RuleFact fact);

    /** Gives whole points to a report or a tally of intelligence. */
    void contribute(int rule, RuleFact fact, long points);

    /** Gives an offence a percentage of its weight. */
    void contributeWeighted(int rule, RuleFact fact, long weight, long percent);

    /** Says that a criterion is met. */
    void require(int rule, RuleFact fact);

    /** Takes a person off the assessment. */
    void remove(int rule, RuleFact fact);

    /** Points something out to the reader. */
    void flag(int rule, RuleFact fact);

    /** Points something out, with how many. */
    void flagCounted(int rule, RuleFact fact, long count);
}
