package org.openvha.web.trace;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openvha.register.rulesets.ApprovalGroup;
import org.openvha.register.rulesets.Decision;
import org.openvha.register.runs.Run;
import org.openvha.register.trace.TraceSource;
import org.openvha.register.trace.TracedPerson;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.web.rulesets.RuleSetViews;

/** Traces as the API shows them: people, the runs they were touched in, and where the rules come from. A row leads by {@code run} to its run, and that by its digest to the source. */
final class TraceViews {

    private TraceViews() {}

    /**
     * A part of an answer.
     *
     * @param subject RULE, WEIGHT, OFFENCE or REPORT
     * @param cursor where to go on
     * @param next the same as an address
     */
    record Page(
            String subject,
            List<TracedPerson> people,
            List<RunLine> runs,
            List<Source> sources,
            Optional<String> cursor,
            Optional<String> next) {}

    /** @param after where to go on */
    record RecomputedPage(
            String subject,
            int examined,
            List<TracedPerson> people,
            List<RunLine> runs,
            List<Source> sources,
            Optional<String> after) {}

    record RunLine(
            long id,
            String mode,
            LocalDate asOf,
            String ruleSet,
            String ruleSetDigest,
            String software,
            Instant startedAt,
            Map<String, String> links) {

        static RunLine of(Run run) {
            String place = "/api/runs/" + run.id();
            return new RunLine(
                    run.id(),
                    run.mode().name(),
                    run.asOf(),
                    run.ruleSet(),
                    run.ruleSetDigest(),
                    run.software(),
                    run.startedAt(),
                    new TreeMap<>(Map.of(
                            "self",
                            place,
                            "receipt",
                            place + "/receipt",
                            "ruleSet",
                            "/api/rule-sets/" + run.ruleSet())));
        }
    }

    /**
     * Where the rules of one digest come from, as they stood.
     *
     * @param problem why their text cannot be shown; absent when it is
     * @param rules those that touched somebody in a run of this digest
     * @param weight the row that is traced
     * @param consultation entries that touch these rules or this row, as the file has them today
     * @param decisions how the set of that digest came in force
     */
    record Source(
            String ruleSet,
            String ruleSetDigest,
            Optional<String> problem,
            List<RuleSetViews.WholeRule> rules,
            Optional<RuleSetViews.Weight> weight,
            List<Entry> consultation,
            List<DecisionLine> decisions) {

        static Source of(TraceSource source) {
            return new Source(
                    source.ruleSet(),
                    source.ruleSetDigest(),
                    source.problem(),
                    source.set().stream()
                            .flatMap(set -> source.rules().stream().map(rule -> RuleSetViews.WholeRule.of(set, rule)))
                            .toList(),
                    source.weight().map(RuleSetViews.Weight::of),
                    source.consultation().stream().map(Entry::of).toList(),
                    source.decisions().stream().map(DecisionLine::of).toList());
        }
    }

    record Entry(
            String id,
            String askedBy,
            String when,
            String asked,
            String decision,
            String reason,
            List<String> rules,
            List<String> weights) {

        static Entry of(ConsultationItem item) {
            return new Entry(
                    item.id(),
                    item.askedBy(),
                    item.when(),
                    item.asked(),
                    item.decision(),
                    item.reason(),
                    item.rules(),
                    item.weights());
        }
    }

    record DecisionLine(
            long id,
            String decision,
            Optional<String> group,
            String by,
            String reason,
            LocalDate on,
            Optional<LocalDate> effectiveFrom) {

        static DecisionLine of(Decision decision) {
            return new DecisionLine(
                    decision.id(),
                    decision.kind().name(),
                    decision.group().map(ApprovalGroup::label),
                    decision.by().named(),
                    decision.reason(),
                    decision.on(),
                    decision.effectiveFrom());
        }
    }
}
