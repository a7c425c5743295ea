package org.openvha.whatif.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.Change;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.variant.Variants;

/** A sweep that can be made: every name known, every point a rule set that would be loaded. */
public final class SweepPlan {

    private final RuleSet set;
    private final List<AxisOfSet> axes;
    private final List<Combination> points;

    private SweepPlan(RuleSet set, List<AxisOfSet> axes, List<Combination> points) {
        this.set = set;
        this.axes = axes;
        this.points = points;
    }

    /**
     * Checks what is asked.
     *
     * @param asked at least one, in the order in which points show them
     * @throws BadInputException with everything that is wrong with it
     */
    public static SweepPlan of(RuleSet set, List<Swept> asked) {
        SweepChecks checks = new SweepChecks(set);
        List<AxisOfSet> axes = checks.axes(asked);
        List<Combination> points = Combination.all(axes);
        checks.loadable(axes, points);
        return new SweepPlan(set, axes, points);
    }

    public int points() {
        return points.size();
    }

    /**
     * Makes the sweep.
     *
     * @param variants of the same rule set
     * @param done takes how many people were gone through so far, of {@link Variants#steps} for {@link #points}
     * @throws IllegalArgumentException if they are of another rule set
     */
    public Sweep over(Variants variants, LongConsumer done) {
        if (!variants.ruleSet().digest().equals(set.digest())) {
            throw new IllegalArgumentException("The sweep was planned for " + set.id());
        }
        List<List<Change>> changes =
                points.stream().map(point -> point.changes(axes)).toList();
        Variants.Evaluated evaluated = variants.over(changes, done);
        List<Point> made = new ArrayList<>(points.size());
        for (int i = 0; i < points.size(); i++) {
            made.add(new Point(
                    points.get(i).values(),
                    changes.get(i).isEmpty(),
                    evaluated.effects().get(i)));
        }
        return new Sweep(evaluated.base(), axes.stream().map(AxisOfSet::axis).toList(), made);
    }
}
