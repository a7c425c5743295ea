package org.openvha.ruleset.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.document.Findings;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.vocabulary.Stratum;

/** Rules for offences and reports that all are excluded before. */
final class Reached implements Check {

    @Override
    public void look(Subject subject, Findings findings) {
        Draft draft = subject.draft();
        Stream.concat(draft.rules(Stratum.INCIDENT).stream(), draft.rules(Stratum.SCORING).stream())
                .filter(rule -> isReachable(draft, rule).equals(Optional.of(false)))
                .filter(rule -> new Alone(draft, rule).canMatch())
                .forEach(rule -> {
                    Place place = new Place(draft, rule);
                    place.add(
                            findings,
                            Kind.NEVER_REACHED,
                            place.pattern(),
                            "every fact that meets the condition of " + rule.id() + " is excluded before",
                            "Remove the rule, or change it or what excludes before it; no test is asked for while it is so");
                });
    }

    private static Optional<Boolean> isReachable(Draft draft, Rule rule) {
        return new Survivors(draft, rule.checked().type())
                .apartBy(List.of(rule))
                .map(left -> left.anyMatch(values -> Truth.holds(rule.condition(), values)));
    }

    /** A rule that matches nothing at all has a finding of its own. */
    private record Alone(Draft draft, Rule rule) {
        boolean canMatch() {
            return Space.of(
                            List.of(rule.condition()),
                            Rows.of(draft, rule.checked().type()))
                    .map(space -> space.all().anyMatch(values -> Truth.holds(rule.condition(), values)))
                    .orElse(true);
        }
    }
}
