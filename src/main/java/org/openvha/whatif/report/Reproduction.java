package org.openvha.whatif.report;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Side;
import org.openvha.whatif.sweep.Axis;
import org.openvha.whatif.sweep.Sweep;

/**
 * The command that makes a comparison or a sweep again. It names the folders of whoever types it by words in capitals, so that the same work gives the same bytes on every
 * machine.
 */
public final class Reproduction {

    private Reproduction() {}

    /** Refuses to if facts or rules are others than those of the comparison. */
    static String command(Comparison comparison, Optional<Sweep> sweep) {
        Side baseline = comparison.baseline();
        Side candidate = comparison.candidate();
        StringBuilder command = new StringBuilder("./vha compare --facts FACTS --out RESULTS")
                .append(" --baseline ")
                .append(baseline.ruleSet())
                .append(" --candidate ")
                .append(candidate.ruleSet())
                .append(" --as-of ")
                .append(baseline.asOf());
        if (comparison.overTime().isPresent()) {
            command.append(" --candidate-as-of ").append(candidate.asOf());
        }
        return command.append(" --baseline-digest ")
                .append(baseline.digest())
                .append(" --candidate-digest ")
                .append(candidate.digest())
                .append(" --facts-digest ")
                .append(comparison.factsDigest())
                .append(sweep.map(curves -> values(curves, axis -> " --sweep ")).orElse(""))
                .toString();
    }

    public static String command(Sweep sweep) {
        return "./vha sweep --facts FACTS --out RESULTS --rules " + sweep.base().ruleSet() + " --as-of "
                + sweep.base().asOf()
                + values(sweep, axis -> " --" + axis.kind().word() + " ");
    }

    private static String values(Sweep sweep, Function<Axis, String> option) {
        return sweep.axes().stream()
                .map(axis -> option.apply(axis) + axis.name() + "="
                        + axis.values().stream().map(Object::toString).collect(Collectors.joining(",")))
                .collect(Collectors.joining());
    }
}
