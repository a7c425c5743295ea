package org.openvha.whatif.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Numbers;
import org.openvha.document.Software;
import org.openvha.facts.IntakeReport;
import org.openvha.whatif.Comparison;
import org.openvha.whatif.Side;
import org.openvha.whatif.variant.Base;

/** What a simulation was made of, so that anybody can make it again. */
record Stamp(List<Made> entries, String command) {

    record Made(String label, String value, String digest) {
        boolean hasDigest() {
            return !digest.isEmpty();
        }
    }

    static Stamp of(Report report) {
        Comparison comparison = report.comparison();
        Side baseline = comparison.baseline();
        Side candidate = comparison.candidate();
        List<Made> entries = new ArrayList<>();
        entries.add(ruleSet("Baseline", baseline));
        entries.add(ruleSet("Candidate", candidate));
        if (baseline.asOf().equals(candidate.asOf())) {
            entries.add(new Made("As of", Say.date(baseline.asOf()), ""));
        } else {
            entries.add(new Made(
                    "As of",
                    Say.date(baseline.asOf()) + " (baseline) and " + Say.date(candidate.asOf()) + " (candidate)",
                    ""));
        }
        entries.addAll(facts(comparison.people(), comparison.factsDigest(), report.demographicsDigest()));
        report.origin()
                .intake()
                .flatMap(intake -> refused(intake, report.origin().incomplete()))
                .ifPresent(entries::add);
        report.origin().kpisDigest().ifPresent(digest -> entries.add(new Made("Limits", "kpis.yaml", digest)));
        return new Stamp(entries, report.command());
    }

    /** Nobody should read a list without knowing what is not in it. */
    private static Optional<Made> refused(IntakeReport intake, long incomplete) {
        int rows = intake.refusals().size();
        if (rows == 0) {
            return Optional.empty();
        }
        String words = Numbers.counted(rows, "row of the facts was", "rows of the facts were") + " refused and "
                + (rows == 1 ? "is" : "are") + " not in here (see rejected.csv); "
                + Say.people(intake.individualsLeftOut())
                + " left out, " + Say.people(incomplete) + " assessed without such rows";
        return Optional.of(new Made("Refused", words, ""));
    }

    static Stamp of(Base base, String demographicsDigest, String command) {
        List<Made> entries = new ArrayList<>();
        entries.add(new Made("Rule set", base.ruleSet() + ": " + base.title(), base.digest()));
        entries.add(new Made("As of", Say.date(base.asOf()), ""));
        entries.addAll(facts(base.people(), base.factsDigest(), demographicsDigest));
        return new Stamp(entries, command);
    }

    private static List<Made> facts(int people, String factsDigest, String demographicsDigest) {
        Made facts = new Made("Facts", Say.people(people), factsDigest);
        Made software = new Made("Software", Software.NAME + " " + Software.version(), "");
        return demographicsDigest.isEmpty()
                ? List.of(facts, software)
                : List.of(facts, new Made("Demographics", "of the same people", demographicsDigest), software);
    }

    private static Made ruleSet(String label, Side side) {
        return new Made(label, side.ruleSet() + ": " + side.title(), side.digest());
    }
}
