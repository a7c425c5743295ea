package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import org.openvha.register.rulesets.Decision;
import org.openvha.register.trace.TraceSource;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.provenance.Provenance;

/** Prints where the rules that touched people come from: set and digest, basis, what was consulted about, who decided. */
record TracedSources(PrintWriter out) {

    void print(List<TraceSource> sources) {
        sources.forEach(this::print);
    }

    private void print(TraceSource source) {
        out.println();
        out.println("Rule set " + source.ruleSet() + ", " + source.ruleSetDigest());
        source.problem().ifPresent(problem -> out.println("  " + problem));
        source.rules().forEach(this::rule);
        source.weight()
                .ifPresent(row -> out.println("  row " + row.offenceClass() + ", " + row.offence() + ", "
                        + Words.counted(row.weight(), "point", "points") + ". Basis "
                        + row.basis().label() + ": "
                        + row.source()));
        source.consultation()
                .forEach(item -> out.println("  " + item.id() + ", asked by " + item.askedBy() + ", " + item.when()
                        + ": " + item.asked() + " Decided: " + item.decision()));
        source.decisions().forEach(this::decision);
        if (source.decisions().isEmpty()) {
            out.println("  nothing was decided about this set: it was simulated and never in force");
        }
    }

    private void rule(Rule rule) {
        Provenance from = rule.provenance();
        out.println("  " + rule.id() + ", " + rule.name() + ". Basis "
                + from.basis().label() + ": " + from.source() + " Owner: " + from.owner() + ", decided "
                + from.decided());
    }

    private void decision(Decision decision) {
        out.println("  decision " + decision.id() + ", " + decision.kind()
                + decision.group().map(group -> " by " + group.label()).orElse("") + ", "
                + decision.by().named() + ", " + decision.on()
                + decision.effectiveFrom().map(day -> ", in force from " + day).orElse("") + ": "
                + decision.reason());
    }
}
