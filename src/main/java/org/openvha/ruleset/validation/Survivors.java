package org.openvha.ruleset.validation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.Stratum;

/** What reaches a later stratum: combinations that no exclusion takes out, as far as exclusions read what the later facts show as well. */
record Survivors(Draft draft, FactType type) {

    /** Empty when there are too many to try. */
    Optional<Stream<Values>> apartBy(Collection<Rule> rules) {
        List<Condition> exclusions = exclusions().map(Rule::condition).toList();
        List<Condition> all = Stream.concat(exclusions.stream(), rules.stream().map(Rule::condition))
                .toList();
        return Space.of(all, Rows.of(draft, type))
                .map(space -> space.all()
                        .filter(values -> exclusions.stream().noneMatch(excluded -> Truth.holds(excluded, values))));
    }

    private Stream<Rule> exclusions() {
        List<String> names = type.propertyNames().stream().toList();
        return Stream.concat(
                        draft.rules(Stratum.EXCLUSION).stream()
                                .filter(rule -> sameSubject(rule.checked().type())),
                        Stratum.SCORING.types().contains(type)
                                        && type.property("weight").isPresent()
                                ? draft.rules(Stratum.INCIDENT).stream()
                                : Stream.empty())
                .filter(rule -> names.containsAll(rule.condition().properties().stream()
                        .map(Property::name)
                        .toList()));
    }

    /** Offences become candidates and qualifying offences; reports become qualifying reports. */
    private boolean sameSubject(FactType earlier) {
        boolean reports = type.property("sourceEvaluation").isPresent();
        return earlier.property("sourceEvaluation").isPresent() == reports;
    }
}
