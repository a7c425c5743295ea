package org.openvha.whatif.report;

import java.util.List;
import java.util.Optional;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.kpi.KpiResult;
import org.openvha.whatif.sweep.Sweep;

/**
 * All that a page about a comparison says. No component is null.
 *
 * @param baseline the rule set of the comparison's baseline
 * @param candidate the rule set of its candidate
 * @param demographicsDigest empty where no demographics were read
 * @param kpis empty where no limits are set
 * @param sweep along which the change is seen too, where there was one
 * @param command that makes the same comparison again
 */
public record Report(
        Comparison comparison,
        RuleSet baseline,
        RuleSet candidate,
        String demographicsDigest,
        Optional<EqualityImpact> equality,
        List<KpiResult> kpis,
        Optional<Sweep> sweep,
        String command) {

    public Report {
        kpis = List.copyOf(kpis);
    }
}
