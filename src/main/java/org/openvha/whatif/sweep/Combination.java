package org.openvha.whatif.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.openvha.ruleset.Change;

/** One value for each axis, in its order. */
record Combination(List<Integer> values) {

    /** Every one, the last axis varying fastest. */
    static List<Combination> all(List<AxisOfSet> axes) {
        List<List<Integer>> all = List.of(List.of());
        for (AxisOfSet axis : axes) {
            List<List<Integer>> longer = new ArrayList<>();
            for (List<Integer> begun : all) {
                for (Integer value : axis.axis().values()) {
                    List<Integer> next = new ArrayList<>(begun);
                    next.add(value);
                    longer.add(next);
                }
            }
            all = longer;
        }
        return all.stream().map(List::copyOf).map(Combination::new).toList();
    }

    /** What differs from the rule set; nothing if these are its own values. */
    List<Change> changes(List<AxisOfSet> axes) {
        return IntStream.range(0, axes.size())
                .filter(i -> axes.get(i).axis().unchanged() != values.get(i))
                .mapToObj(i -> axes.get(i).change().apply(values.get(i)))
                .toList();
    }

    /** {@code look-back-months=12, minimum-score=300}. */
    String words(List<AxisOfSet> axes) {
        return IntStream.range(0, axes.size())
                .mapToObj(i -> axes.get(i).axis().heading() + "=" + values.get(i))
                .collect(Collectors.joining(", "));
    }
}
