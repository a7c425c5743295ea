package org.openvha.ruleset.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.openvha.ruleset.language.Condition;

/** A condition with one part left out. */
record Shortened(Condition condition, Condition without) {

    /** Every way to leave out one part, in the order of the text. */
    static List<Shortened> of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return of(all.parts(), Condition.All::new);
        }
        return condition instanceof Condition.Any any ? of(any.parts(), Condition.Any::new) : List.of();
    }

    private static List<Shortened> of(List<Condition> parts, Function<List<Condition>, Condition> joined) {
        List<Shortened> all = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            if (parts.size() > 1) {
                all.add(new Shortened(joined.apply(without(parts, i)), parts.get(i)));
            }
            for (Shortened within : of(parts.get(i))) {
                all.add(new Shortened(joined.apply(with(parts, i, within.condition())), within.without()));
            }
        }
        return all;
    }

    private static List<Condition> without(List<Condition> parts, int place) {
        List<Condition> others = new ArrayList<>(parts);
        others.remove(place);
        return List.copyOf(others);
    }

    private static List<Condition> with(List<Condition> parts, int place, Condition instead) {
        List<Condition> others = new ArrayList<>(parts);
        others.set(place, instead);
        return List.copyOf(others);
    }
}
