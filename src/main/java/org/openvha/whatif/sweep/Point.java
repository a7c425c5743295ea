package org.openvha.whatif.sweep;

import java.util.List;
import org.openvha.whatif.variant.Effect;

/**
 * The rule set with other values.
 *
 * @param values one for each axis, in its order
 * @param unchanged whether they are the values that the rule set has anyway
 */
public record Point(List<Integer> values, boolean unchanged, Effect effect) {

    public Point {
        values = List.copyOf(values);
    }
}
