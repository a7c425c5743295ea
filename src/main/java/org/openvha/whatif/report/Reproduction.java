package org.openvha.whatif.report;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.facts.IntakeReport;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Side;
import org.openvha.whatif.sweep.Axis;
import org.openvha.whatif.sweep.Sweep;
import org.openvha.whatif.variant.Base;

/**
 * The command that makes a comparison or a sweep again. It names the folders of whoever types it by words in capitals, so that the same work gives the same bytes on every
 * machine.
 */
public final class Reproduction {

    private Reproduction() {}

    /** Refuses to if facts, rules or limits are others than those of the comparison. */
    static String command(
            Comparison comparison,
            IntakeReport intake,
            Named named,
            Optional<String> kpisDigest,
            Optional<Sweep> sweep) {
        Side baseline = comparison.baseline();
        Side candidate = comparison.candidate();
        return "./vha compare --facts FACTS --out RESULTS" + (named.ownRules() ? " --rules-dir RULES" : "")
                + " --baseline " + named.baseline() + " --candidate " + named.candidate()
                + " --as-of " + baseline.asOf()
                + (comparison.overTime().isPresent() ? " --candidate-as-of " + candidate.asOf() : "")
                + " --baseline-digest " + baseline.digest()
                + " --candidate-digest " + candidate.digest()
                + facts(intake.factsDigest(), intake.demographicsDigest())
                + kpisDigest.map(digest -> " --kpis-digest " + digest).orElse("")
                + sweep.map(curves ->
                                values(curves, axis -> " --sweep-" + axis.kind().word() + " "))
                        .orElse("");
    }

    private static String facts(String factsDigest, String demographicsDigest) {
        return " --facts-digest " + factsDigest
                + (demographicsDigest.isEmpty() ? "" : " --demographics-digest " + demographicsDigest);
    }

    /** @param named how the rule set is named: by its id, or otherwise */
    public static String command(Sweep sweep, String named) {
        Base base = sweep.base();
        return "./vha sweep --facts FACTS --out RESULTS --rules " + named + " --as-of " + base.asOf()
                + " --rules-digest " + base.digest() + facts(base.factsDigest(), base.demographicsDigest())
                + values(sweep, axis -> " --" + axis.kind().word() + " ");
    }

    private static String values(Sweep sweep, Function<Axis, String> option) {
        return sweep.axes().stream()
                .map(axis -> option.apply(axis) + axis.name() + "="
                        + axis.values().stream().map(Object::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining());
    }
}
