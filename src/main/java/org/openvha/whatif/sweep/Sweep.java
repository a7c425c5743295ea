package org.openvha.whatif.sweep;

import java.util.List;
import org.openvha.whatif.variant.Base;

/**
 * What becomes of a list as numbers of its rule set are varied.
 *
 * @param base the rule set as it is, with its own list; always there, also where no point has its values
 * @param axes what was varied, at least one
 * @param points every combination of values; the last axis varies fastest
 */
public record Sweep(Base base, List<Axis> axes, List<Point> points) {

    public Sweep {
        axes = List.copyOf(axes);
        points = List.copyOf(points);
    }

    /** Whether nobody enters, leaves or changes score at any point. */
    public boolean movesNobody() {
        return points.stream().noneMatch(point -> point.effect().movesTheList());
    }
}
