package org.openvha.web.trace;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openvha.document.BadInputException;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.trace.Subject;
import org.openvha.register.trace.Touch;
import org.openvha.register.trace.TracedPerson;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.RuleSet;
import org.openvha.web.rulesets.RuleSetViews;

/**
 * Where the rules that touched people come from.
 *
 * @param rules the {@code rules} folder
 */
record Provenances(Register register, Path rules) {

    /** One for each digest, in the order of the runs. */
    List<TraceViews.Source> of(Subject subject, List<Run> runs, List<TracedPerson> people) {
        Map<String, Run> byDigest = new LinkedHashMap<>();
        runs.forEach(run -> byDigest.putIfAbsent(run.ruleSetDigest(), run));
        Set<String> ids = new TreeSet<>();
        people.forEach(person -> person.touches().stream().map(Touch::rule).forEach(ids::add));
        return byDigest.values().stream().map(run -> source(subject, run, ids)).toList();
    }

    private TraceViews.Source source(Subject subject, Run run, Set<String> ids) {
        Optional<RuleSet> set = register.traces().rules(run);
        return new TraceViews.Source(
                run.ruleSet(),
                run.ruleSetDigest(),
                set.isPresent()
                        ? Optional.empty()
                        : Optional.of("The rule set is neither in the register nor, as it was, in the rules folder."),
                set.stream()
                        .flatMap(known -> ids.stream()
                                .flatMap(id -> known.rule(id).stream())
                                .map(rule -> RuleSetViews.WholeRule.of(known, rule)))
                        .toList(),
                set.filter(known -> subject.kind() == Subject.Kind.WEIGHT)
                        .flatMap(known -> known.weight(subject.id()))
                        .map(RuleSetViews.Weight::of),
                consultation(ids),
                register.publications().standing(run.ruleSet()).decisions().stream()
                        .filter(decision -> decision.digest().equals(run.ruleSetDigest()))
                        .map(TraceViews.DecisionLine::of)
                        .toList());
    }

    private List<TraceViews.Entry> consultation(Set<String> ids) {
        try {
            return Consultation.read(rules).items().stream()
                    .filter(item -> item.rules().stream().anyMatch(ids::contains))
                    .map(TraceViews.Entry::of)
                    .toList();
        } catch (BadInputException notThere) {
            return List.of();
        }
    }
}
