package org.openvha.whatif.report;

import java.util.List;
import java.util.Optional;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.IntakeReport;
import org.openvha.ruleset.RuleSet;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.equality.EqualityImpact;
import org.openvha.whatif.kpi.KpiResult;
import org.openvha.whatif.kpi.Kpis;
import org.openvha.whatif.sweep.Sweep;

/**
 * All that a page about a comparison says. No component is null.
 *
 * @param baseline the rule set of the comparison's baseline
 * @param candidate the rule set of its candidate
 * @param demographicsDigest empty where no demographics were read
 * @param kpis empty where no limits are set
 * @param sweep of the baseline, where there was one
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
        String command,
        Origin origin) {

    /**
     * What it was made of, besides rules and facts.
     *
     * @param intake what was refused of the facts, and warned of; empty where the facts were not read from files
     * @param incomplete how many people were assessed without a row of theirs, since it was refused
     * @param kpisDigest of the file of limits; empty where there is none
     */
    public record Origin(Optional<IntakeReport> intake, long incomplete, Optional<String> kpisDigest) {
        public static final Origin NO_FILES = new Origin(Optional.empty(), 0, Optional.empty());

        static Origin of(Facts facts, Optional<Kpis> kpis) {
            long incomplete =
                    facts.caseFiles().stream().filter(CaseFile::incomplete).count();
            return new Origin(Optional.of(facts.report()), incomplete, kpis.map(Kpis::digest));
        }
    }

    public Report {
        kpis = List.copyOf(kpis);
    }
}
