package org.openvha.whatif.counterfactual;

import java.util.List;
import java.util.Optional;

/**
 * Alternatives of one fact that no rule can tell apart, whatever the other facts say: one stands for all of them.
 *
 * @param alternatives at least one, in order
 */
public record Effect(FactId fact, List<Alternative> alternatives) {

    Alternative any() {
        return alternatives.get(0);
    }

    boolean isWithdrawal() {
        return any().change() == Change.WITHDRAWN;
    }

    /** With those alternatives only that are tried together with changes of other facts; empty if there is none. */
    Optional<Effect> together() {
        List<Alternative> kept = alternatives.stream()
                .filter(alternative -> alternative.change().isTriedTogether())
                .toList();
        return kept.isEmpty() ? Optional.empty() : Optional.of(new Effect(fact, kept));
    }
}
