package org.openvha.ruleset.vocabulary;

import java.util.List;

/** What a rule does with a match. The numbers after the fact are arithmetic of whole numbers. */
public enum Verb {
    EXCLUDE("exclude") {
        @Override
        public void apply(int rule, RuleFact fact, long[] numbers) {
            fact.decision().exclude(rule, fact);
        }
    },
    CONTRIBUTE("contribute") {
        @Override
        public boolean takes(FactType type, int numbers) {
            return numbers == (type == Vocabulary.QUALIFYING_OFFENCE ? 2 : 1);
        }

        @Override
        public void apply(int rule, RuleFact fact, long[] numbers) {
            if (numbers.length == 2) {
                fact.decision().contributeWeighted(rule, fact, numbers[0], numbers[1]);
            } else {
                fact.decision().contribute(rule, fact, numbers[0]);
            }
        }
    },
    REQUIRE("require") {
        @Override
        public void apply(int rule, RuleFact fact, long[] numbers) {
            fact.decision().require(rule, fact);
        }
    },
    REMOVE("remove") {
        @Override
        public void apply(int rule, RuleFact fact, long[] numbers) {
            fact.decision().remove(rule, fact);
        }
    },
    FLAG("flag") {
        @Override
        public boolean takes(FactType type, int numbers) {
            return numbers <= 1;
        }

        @Override
        public void apply(int rule, RuleFact fact, long[] numbers) {
            if (numbers.length == 1) {
                fact.decision().flagCounted(rule, fact, numbers[0]);
            } else {
                fact.decision().flag(rule, fact);
            }
        }
    };

    private final String word;

    Verb(String word) {
        this.word = word;
    }

    /** The word in rules. */
    public String word() {
        return word;
    }

    /** Whether a call about such a fact may have that many numbers; most take none. */
    public boolean takes(FactType type, int numbers) {
        return numbers == 0;
    }

    /** Does it. */
    public abstract void apply(int rule, RuleFact fact, long[] numbers);

    /** How to write it, for remedies. */
    public String usage(FactType type) {
        List<String> forms =
                switch (this) {
                    case CONTRIBUTE ->
                        type == Vocabulary.QUALIFYING_OFFENCE
                                ? List.of("decision.contribute( $x, weight, percent );")
                                : List.of("decision.contribute( $x, points );");
                    case FLAG -> List.of("decision.flag( $x );", "decision.flag( $x, count );");
                    default -> List.of("decision." + word + "( $x );");
                };
        return String.join(" or ", forms);
    }
}
