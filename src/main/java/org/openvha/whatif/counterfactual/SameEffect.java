package org.openvha.whatif.counterfactual;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Alternatives of one fact with the same effect, said once. */
record SameEffect(List<Alternative> alternatives) {

    Effect effect() {
        List<Alternative> once = new ArrayList<>();
        for (Alternative alternative : withoutDoubled()) {
            Alternative last = once.isEmpty() ? alternative : once.get(once.size() - 1);
            if (meets(last, alternative)) {
                once.set(once.size() - 1, joined(last, alternative));
            } else {
                once.add(alternative);
            }
        }
        return new Effect(once.get(0).fact(), List.copyOf(once));
    }

    /** Where a role or being domestic has the effect by itself, naming both together adds nothing. */
    private List<Alternative> withoutDoubled() {
        Set<Object> roles = alternatives.stream()
                .filter(alternative -> alternative.change() == Change.ROLE)
                .map(alternative -> alternative.corrected().get("role"))
                .collect(Collectors.toSet());
        boolean domestic = alternatives.stream().anyMatch(alternative -> alternative.change() == Change.DOMESTIC);
        return alternatives.stream()
                .filter(alternative -> alternative.change() != Change.ROLE_AND_DOMESTIC
                        || !domestic && !roles.contains(alternative.corrected().get("role")))
                .toList();
    }

    private static boolean meets(Alternative one, Alternative next) {
        return one.dates().isPresent()
                && next.dates().isPresent()
                && one.dates().get().meets(next.dates().get());
    }

    private static Alternative joined(Alternative one, Alternative next) {
        Stretch all = one.dates().orElseThrow().upTo(next.dates().orElseThrow());
        return (all.later() ? one : next).standingFor(all);
    }
}
