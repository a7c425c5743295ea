package org.openvha.ruleset.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.kinds.Kind;

/** Ids across versions: one id is one rule for ever, and one rule keeps its id. */
final class Ids implements Check {

    @Override
    public void look(Subject subject, Findings findings) {
        Draft draft = subject.draft();
        List<Draft> earlier = new ArrayList<>();
        for (Draft other : others(subject)) {
            if (!predecessors(other, subject.sets(), new Findings()).contains(draft.id())) {
                earlier.add(other);
            }
        }
        draft.rules()
                .forEach(rule -> earlier.stream()
                        .filter(other -> isAnother(other, rule))
                        .findFirst()
                        .ifPresent(other -> reused(draft, rule, other, findings)));
        predecessors(draft, subject.sets(), findings);
        draft.predecessor()
                .flatMap(id -> known(subject.sets(), id))
                .ifPresent(before -> changed(draft, before, findings));
    }

    /** The complete sets; a what-if's parents are compared when it is resolved. */
    private static List<Draft> others(Subject subject) {
        return subject.sets().ids().stream()
                .filter(id -> !id.equals(subject.draft().id()))
                .flatMap(id -> subject.sets().draft(id, new Findings()).stream())
                .filter(other -> other.parent().isEmpty())
                .toList();
    }

    private static Optional<Draft> known(RuleSets sets, String id) {
        return sets.ids().contains(id) ? sets.draft(id, new Findings()) : Optional.empty();
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

    /** The ids before this set, nearest first. */
    private static List<String> predecessors(Draft draft, RuleSets sets, Findings findings) {
        List<String> ids = new ArrayList<>();
        Optional<Draft> at = Optional.of(draft);
        while (at.flatMap(Draft::predecessor).isPresent()) {
            String id = at.flatMap(Draft::predecessor).orElseThrow();
            at = known(sets, id);
            if (at.isEmpty() || ids.contains(id) || id.equals(draft.id())) {
                findings.of(Kind.UNKNOWN_PREDECESSOR)
                        .add(
                                draft.manifest(),
                                draft.manifestLine("predecessor"),
                                at.isEmpty()
                                        ? "there is no rule set '" + id + "' to be the predecessor"
                                        : "the predecessors of " + draft.id() + " lead back to " + id,
                                "Name the set that this one follows, or leave predecessor out");
                return ids;
            }
            ids.add(id);
        }
        return ids;
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
