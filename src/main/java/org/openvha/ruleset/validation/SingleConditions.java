package org.openvha.ruleset.validation;

import java.util.List;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.Condition;

/** Conditions that no fact meets, that every fact meets, and parts of conditions that make no difference. */
final class SingleConditions implements Check {

    @Override
    public void look(Subject subject, Findings findings) {
        Draft draft = subject.draft();
        draft.rules().stream()
                .filter(rule -> rule.condition().tests().findAny().isPresent())
                .forEach(rule -> look(draft, rule, findings));
    }

    private static void look(Draft draft, Rule rule, Findings findings) {
        Place place = new Place(draft, rule);
        Condition condition = rule.condition();
        Optional<Space> space =
                Space.of(List.of(condition), Rows.of(draft, rule.checked().type()));
        if (space.isEmpty()) {
            place.add(
                    findings,
                    Kind.NOT_ANALYSED,
                    place.pattern(),
                    "the condition of " + rule.id()
                            + " has too many combinations to be tried, so nothing is said about it",
                    "Split the rule if its condition should be checked");
            return;
        }
        String type = rule.checked().type().name();
        if (space.get().all().noneMatch(values -> Truth.holds(condition, values))) {
            place.add(
                    findings,
                    Kind.NEVER_MATCHES,
                    place.pattern(),
                    "no " + type + " can meet the condition of " + rule.id() + ": " + condition.resolved(),
                    "Change the values that exclude each other, or remove the rule");
        } else if (space.get().all().allMatch(values -> Truth.holds(condition, values))) {
            place.add(
                    findings,
                    Kind.ALWAYS_MATCHES,
                    place.pattern(),
                    "every " + type + " meets the condition of " + rule.id() + ": " + condition.resolved(),
                    "Write the condition that was meant, or remove the rule");
        } else {
            redundant(place, space.get(), condition, findings);
        }
    }

    private static void redundant(Place place, Space space, Condition condition, Findings findings) {
        for (Shortened shorter : Shortened.of(condition)) {
            boolean same = space.all()
                    .allMatch(values -> Truth.holds(condition, values) == Truth.holds(shorter.condition(), values));
            if (same) {
                place.add(
                        findings,
                        Kind.REDUNDANT_CONDITION,
                        place.pattern(),
                        "'" + shorter.without().text() + "' makes no difference to the condition of "
                                + place.rule().id(),
                        "Leave it out, or write what was meant");
                return;
            }
        }
    }
}
