package org.openvha.whatif.report;

import java.util.List;
import java.util.Optional;
import org.openvha.whatif.Comparison;

/** Everything that the template of a comparison places. */
record Page(
        String title,
        String subtitle,
        Stamp stamp,
        Summary summary,
        Optional<Asked> asked,
        RuleDifference difference,
        Figure flow,
        Optional<Over> overTime,
        List<Movements> movements,
        Optional<Table> flags,
        Optional<Fairness> equality,
        Limits limits,
        Optional<Drawn> sweep) {

    /** What comes from the clock, from facts and from rules. */
    record Over(List<String> sentences, Figure figure) {}

    /** Curves, drawn. */
    record Drawn(List<String> sentences, List<Figure> figures) {
        static Drawn of(Curves curves) {
            return new Drawn(
                    curves.sentences(),
                    curves.measures().stream()
                            .map(measure -> new CurveFigure(curves, measure).figure())
                            .toList());
        }
    }

    static Page of(Report report) {
        Comparison comparison = report.comparison();
        Names names = new Names(report.baseline(), report.candidate());
        return new Page(
                "What if: " + comparison.candidate().title() + Asked.comparedWith(report),
                comparison.candidate().ruleSet() + " compared with "
                        + comparison.baseline().ruleSet(),
                Stamp.of(report),
                Summary.of(report),
                Asked.of(report),
                RuleDifference.of(comparison.difference(), names),
                Flow.of(comparison).figure(),
                comparison
                        .overTime()
                        .map(overTime -> Steps.of(comparison, overTime))
                        .map(steps -> new Over(steps.sentences(), steps.figure())),
                List.of(
                        Movements.entrants(comparison.entrants(), names),
                        Movements.leavers(comparison.leavers(), names),
                        Movements.rescored(comparison.rescored(), names)),
                Flags.table(comparison, names),
                report.equality().map(Fairness::of),
                Limits.of(report.kpis(), comparison.difference()),
                report.sweep().map(SweepCurves::of).map(Drawn::of));
    }
}
