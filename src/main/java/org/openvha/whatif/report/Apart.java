package org.openvha.whatif.report;

import java.util.List;
import java.util.function.Function;
import org.openvha.whatif.equality.AttributeImpact;
import org.openvha.whatif.equality.Parity;

/** How far apart the groups of an attribute are, in two figures, with and without those in which chance has the last word. */
final class Apart {

    private Apart() {}

    static Table table(AttributeImpact impact) {
        Parity baseline = impact.baselineParity();
        Parity candidate = impact.candidateParity();
        Parity baselineLarger = impact.baselineParityOfLargerStated();
        Parity candidateLarger = impact.candidateParityOfLargerStated();
        return Table.of(
                "apart-" + impact.attribute().code(),
                impact.attribute().label() + ": how far apart the groups are",
                List.of(Column.text("Measure"), Column.number("Baseline"), Column.number("Candidate")),
                List.of(
                        row("Largest less smallest rate, points", Apart::difference, baseline, candidate),
                        row("Smallest divided by largest rate", Apart::ratio, baseline, candidate),
                        row(
                                "The difference, without small groups and not stated",
                                Apart::difference,
                                baselineLarger,
                                candidateLarger),
                        row(
                                "The ratio, without small groups and not stated",
                                Apart::ratio,
                                baselineLarger,
                                candidateLarger)));
    }

    private static List<String> row(String name, Function<Parity, String> shown, Parity baseline, Parity candidate) {
        return List.of(name, shown.apply(baseline), shown.apply(candidate));
    }

    private static String difference(Parity parity) {
        return Estimated.points(parity.difference());
    }

    private static String ratio(Parity parity) {
        return Estimated.plain(parity.ratio());
    }
}
