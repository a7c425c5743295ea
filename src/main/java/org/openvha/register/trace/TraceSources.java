package org.openvha.register.trace;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.openvha.document.BadInputException;
import org.openvha.register.rulesets.Publications;
import org.openvha.register.runs.Run;
import org.openvha.ruleset.Consultation;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.RuleSet;

/** Collects, while rows of an answer come, which rules of which digest touched anybody, and says where these come from. For one answer. */
public final class TraceSources {

    private final Subject subject;
    private final Traces traces;
    private final Publications publications;
    private final Path rules;
    private final Map<String, Run> byDigest = new LinkedHashMap<>();
    private final Map<String, Set<String>> touching = new LinkedHashMap<>();

    /** @param rules the {@code rules} folder, for its consultation */
    public TraceSources(Subject subject, Traces traces, Publications publications, Path rules) {
        this.subject = subject;
        this.traces = traces;
        this.publications = publications;
        this.rules = rules;
    }

    /** A run whose rules are to be named. */
    public void add(Run run) {
        byDigest.putIfAbsent(run.ruleSetDigest(), run);
        touching.computeIfAbsent(run.ruleSetDigest(), digest -> new TreeSet<>());
    }

    /** Somebody whom rules of a run touched. */
    public void add(Run run, TracedPerson person) {
        add(run);
        person.allTouches().map(Touch::rule).forEach(touching.get(run.ruleSetDigest())::add);
    }

    /** One for each digest, in the order in which they came. */
    public List<TraceSource> all() {
        return byDigest.values().stream().map(this::source).toList();
    }

    private TraceSource source(Run run) {
        Set<String> ids = touching.get(run.ruleSetDigest());
        Optional<RuleSet> set = traces.rules(run);
        return new TraceSource(
                run.ruleSet(),
                run.ruleSetDigest(),
                set,
                set.stream()
                        .flatMap(known -> ids.stream().flatMap(id -> known.rule(id).stream()))
                        .toList(),
                set.filter(known -> subject.kind() == Subject.Kind.WEIGHT).flatMap(known -> known.weight(subject.id())),
                consultation(ids),
                publications.standing(run.ruleSet()).decisions().stream()
                        .filter(decision -> decision.digest().equals(run.ruleSetDigest()))
                        .toList());
    }

    private List<ConsultationItem> consultation(Set<String> ids) {
        try {
            return Consultation.read(rules).items().stream()
                    .filter(item -> item.rules().stream().anyMatch(ids::contains)
                            || subject.kind() == Subject.Kind.WEIGHT
                                    && item.weights().contains(subject.id()))
                    .toList();
        } catch (BadInputException notThere) {
            return List.of();
        }
    }
}
