package org.openvha.whatif.ablation;

import java.util.Comparator;
import java.util.List;
import org.openvha.whatif.variant.Base;

/**
 * What every part of a rule set does to the list by itself.
 *
 * @param base the rule set as it is, with its own list
 * @param parts rules by id, then weight rows in the order of the table
 */
public record Ablation(Base base, List<SwitchedOff> parts) {

    public Ablation {
        parts = List.copyOf(parts);
    }

    /** Parts of that role, in their order. */
    public List<SwitchedOff> of(SwitchedOff.Role role) {
        return parts.stream().filter(part -> part.role() == role).toList();
    }

    /** Parts that move the list, those first for which most people enter or leave, then those for which most stay with another score. */
    public List<SwitchedOff> byEffect() {
        return of(SwitchedOff.Role.MOVES_THE_LIST).stream()
                .sorted(Comparator.comparingInt(
                                (SwitchedOff part) -> part.effect().churn())
                        .thenComparingInt(part -> part.effect().rescored())
                        .reversed())
                .toList();
    }
}
