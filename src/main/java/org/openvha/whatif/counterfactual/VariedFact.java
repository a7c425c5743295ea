package org.openvha.whatif.counterfactual;

import java.util.List;

/**
 * A fact and every different effect that its alternatives can have.
 *
 * @param effects in the order of their first alternatives; none if no alternative makes a difference to any rule
 */
record VariedFact(FactId id, List<Effect> effects) {

    VariedFact together() {
        return new VariedFact(
                id,
                effects.stream().flatMap(effect -> effect.together().stream()).toList());
    }
}
