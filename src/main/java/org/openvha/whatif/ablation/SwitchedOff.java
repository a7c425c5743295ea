package org.openvha.whatif.ablation;

import java.util.Optional;
import org.openvha.whatif.variant.Effect;

/**
 * The rule set without one rule, or without one row of its weight table.
 *
 * @param id of the rule, or class of the row
 * @param name the rule's sentence, or the offence
 * @param stratum folder of the rule; empty for a row
 * @param effect what switching it off does; {@code touched} is of how many people it says something: whom a criterion keeps out, who has an offence of a row's class,
 *     whom any other rule applies to
 * @param caution why the result is no rule set that anybody could use; empty if nothing stands against it
 */
public record SwitchedOff(Kind kind, String id, String name, String stratum, Effect effect, Optional<String> caution) {

    /** As a comparison would call the change: {@code rule:EXC-02}, {@code weight:10D}. */
    public String cause() {
        return kind.word() + ":" + id;
    }

    /** What it is good for on this population, taken alone. */
    public Role role() {
        if (effect.movesTheList()) {
            return Role.MOVES_THE_LIST;
        }
        if (effect.scoreChanged() > 0) {
            return Role.SCORES_OFF_THE_LIST;
        }
        if (effect.flagsChanged() > 0) {
            return Role.FLAGS_ONLY;
        }
        return effect.touched() > 0 ? Role.SETTLED_BY_OTHERS : Role.APPLIES_TO_NOBODY;
    }

    /** What can be switched off. */
    public enum Kind {
        RULE("rule"),
        WEIGHT("weight");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** From the most effect to none. */
    public enum Role {
        /** Somebody enters, leaves, or stays with another score. */
        MOVES_THE_LIST("moves-the-list"),
        /** Only people on neither list have another score. */
        SCORES_OFF_THE_LIST("scores-off-the-list"),
        /** Only flags on the list change. */
        FLAGS_ONLY("flags-only"),
        /** It says something of somebody, but nothing follows, since other rules settle the same. */
        SETTLED_BY_OTHERS("settled-by-others"),
        /** It says nothing of anybody. */
        APPLIES_TO_NOBODY("applies-to-nobody");

        private final String code;

        Role(String code) {
            this.code = code;
        }

        /** For files. */
        public String code() {
            return code;
        }
    }
}
