package org.openvha.whatif.report;

import java.util.List;
import java.util.Map;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Marked;
import org.openvha.whatif.Moved;
import org.openvha.whatif.Side;

/** A comparison in which every name is the same hostile text. */
final class Hostile {

    private Hostile() {}

    static Comparison named(Comparison comparison, String name) {
        return new Comparison(
                side(comparison.baseline(), name),
                side(comparison.candidate(), name),
                name,
                comparison.people(),
                comparison.difference(),
                moved(comparison.entrants(), name),
                moved(comparison.leavers(), name),
                moved(comparison.rescored(), name),
                comparison.scoreChanged(),
                comparison.rankChanged(),
                comparison.movedByOthers(),
                comparison.topOverlap(),
                comparison.outcomeChanged(),
                comparison.flagsChanged(),
                Map.of(name, Marked.nobody()),
                comparison.overTime());
    }

    private static Side side(Side side, String name) {
        return new Side(name, name, name, side.asOf(), side.included());
    }

    private static List<Moved> moved(List<Moved> moved, String name) {
        return moved.stream()
                .map(one -> new Moved(
                        one.person(),
                        name,
                        one.baseline(),
                        one.candidate(),
                        one.baselineRank(),
                        one.candidateRank(),
                        List.of(name)))
                .toList();
    }
}
