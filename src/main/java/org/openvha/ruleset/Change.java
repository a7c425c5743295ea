package org.openvha.ruleset;

import java.util.Optional;

/** One thing in which a rule set differs from another and which can make a difference to somebody. Something that is new has nothing before; something that goes, nothing after. */
public sealed interface Change {

    /** How reports call it (contract, section 4): {@code rule:EXC-02}, {@code weight:10D} or {@code parameter:look-back-months}. */
    String cause();

    /** A rule that is removed, added, or does something else. */
    record OfRule(String id, Optional<Rule> before, Optional<Rule> after) implements Change {
        @Override
        public String cause() {
            return "rule:" + id;
        }
    }

    /** A row of the weight table, by its class. */
    record OfWeight(String offenceClass, Optional<WeightRow> before, Optional<WeightRow> after) implements Change {
        @Override
        public String cause() {
            return "weight:" + offenceClass;
        }
    }

    /** A parameter's value. One that only one of the sets has is part of the change of the rules that read it. */
    record OfParameter(Parameter before, Parameter after) implements Change {
        @Override
        public String cause() {
            return "parameter:" + before.name();
        }
    }
}
