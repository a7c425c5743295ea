package org.openvha.ruleset.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.kinds.Kind;

/** Ids across versions: one id is one rule for ever, and one rule keeps its id. */
final class Ids implements Check {

    @Override
    public void look(Subject subject, Findings findings) {
        Draft draft = subject.draft();
        List<Draft> earlier = new ArrayList<>();
        for (Draft other : others(subject)) {
            if (!new Predecessors(other, subject.sets()).names().contains(draft.folder())) {
                earlier.add(other);
            }
        }
        draft.rules()
                .forEach(rule -> earlier.stream()
                        .filter(other -> isAnother(other, rule))
                        .findFirst()
                        .ifPresent(other -> reused(draft, rule, other, findings)));
        Predecessors predecessors = new Predecessors(draft, subject.sets());
        predecessors.fault().ifPresent(fault -> findings.addAll(List.of(fault)));
        predecessors.nearest().ifPresent(before -> changed(draft, before, findings));
    }

    /** The complete sets; a what-if's parents are compared when it is resolved. */
    private static List<Draft> others(Subject subject) {
        return subject.sets().ids().stream()
                .filter(id -> !id.equals(subject.draft().id()))
                .filter(id -> !id.equals(subject.draft().folder()))
                .flatMap(id -> subject.sets().draft(id, new Findings()).stream())
                .filter(other -> other.parent().isEmpty())
                .toList();
    }

    private static boolean isAnother(Draft other, Rule rule) {
        return same(other, rule.id())
                .filter(before -> before.checked().stratum() != rule.checked().stratum()
                        || before.checked().type() != rule.checked().type())
                .isPresent();
    }

    private static Optional<Rule> same(Draft draft, String id) {
        return draft.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static void reused(Draft draft, Rule rule, Draft other, Findings findings) {
        Rule before = same(other, rule.id()).orElseThrow();
        Place place = new Place(draft, rule);
        place.add(
                findings,
                Kind.REUSED_ID,
                place.key("id"),
                rule.id() + " is in " + other.id() + " a rule of " + before.stratum() + " about "
                        + before.checked().type().name() + ": " + before.name(),
                "Give this rule an id that was never used");
    }

    private static void changed(Draft draft, Draft before, Findings findings) {
        for (Rule rule : draft.rules()) {
            if (same(before, rule.id()).isEmpty()) {
                before.rules().stream()
                        .filter(gone -> same(draft, gone.id()).isEmpty())
                        .filter(gone -> gone.stratum().equals(rule.stratum())
                                && gone.checked()
                                        .resolvedEffect()
                                        .equals(rule.checked().resolvedEffect()))
                        .findFirst()
                        .ifPresent(gone -> renamed(draft, rule, gone, before, findings));
            }
        }
    }

    private static void renamed(Draft draft, Rule rule, Rule gone, Draft before, Findings findings) {
        Place place = new Place(draft, rule);
        place.add(
                findings,
                Kind.CHANGED_ID,
                place.key("id"),
                rule.id() + " does what " + gone.id() + " did in " + before.id() + ", and " + gone.id() + " is gone",
                "Keep the id " + gone.id() + ", so that the rule can be followed from version to version");
    }
}
