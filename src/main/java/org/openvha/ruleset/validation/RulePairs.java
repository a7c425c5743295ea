package org.openvha.ruleset.validation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.document.Findings;
import org.openvha.ruleset.Draft;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.Stratum;
import org.openvha.ruleset.vocabulary.Verb;

/** Rules of one stratum that another makes superfluous, or that leave nothing together. Rules that score are another matter ({@link ScoredOnce}). */
final class RulePairs implements Check {

    @Override
    public void look(Subject subject, Findings findings) {
        Draft draft = subject.draft();
        for (Stratum stratum : Stratum.values()) {
            List<Rule> rules = draft.rules(stratum);
            for (int later = 1; later < rules.size() && stratum.verb() != Verb.CONTRIBUTE; later++) {
                for (int earlier = 0; earlier < later; earlier++) {
                    if (rules.get(earlier).checked().type()
                            == rules.get(later).checked().type()) {
                        pair(draft, rules.get(earlier), rules.get(later), findings);
                    }
                }
            }
        }
    }

    private static void pair(Draft draft, Rule earlier, Rule later, Findings findings) {
        Condition one = earlier.condition();
        Condition other = later.condition();
        Optional<Space> space =
                Space.of(List.of(one, other), Rows.of(draft, earlier.checked().type()));
        if (space.isEmpty() || decidesAlone(space.get(), one) || decidesAlone(space.get(), other)) {
            return;
        }
        Verb verb = later.checked().stratum().verb();
        boolean oneHoldsInOther = within(space.get(), one, other);
        boolean otherHoldsInOne = within(space.get(), other, one);
        if (verb == Verb.FLAG) {
            if (oneHoldsInOther && otherHoldsInOne) {
                subsumed(draft, later, earlier, "is met by exactly the people that", findings);
            }
        } else if (verb == Verb.REQUIRE) {
            criteria(draft, earlier, later, space.get(), findings);
        } else if (otherHoldsInOne) {
            subsumed(draft, later, earlier, "matches nothing that", findings);
        } else if (oneHoldsInOther) {
            subsumed(draft, earlier, later, "matches nothing that", findings);
        } else if (space.get().all().allMatch(values -> Truth.holds(one, values) || Truth.holds(other, values))) {
            contradicts(
                    draft,
                    later,
                    earlier,
                    "together match every " + later.checked().type().name(),
                    findings);
        }
    }

    /** Of two criteria, the one that asks for less is superfluous. */
    private static void criteria(Draft draft, Rule earlier, Rule later, Space space, Findings findings) {
        Condition one = earlier.condition();
        Condition other = later.condition();
        if (within(space, one, other)) {
            subsumed(draft, later, earlier, "is met by everybody for whom", findings);
        } else if (within(space, other, one)) {
            subsumed(draft, earlier, later, "is met by everybody for whom", findings);
        } else if (space.all().noneMatch(values -> Truth.holds(one, values) && Truth.holds(other, values))) {
            contradicts(draft, later, earlier, "can never both be met, so nobody would be on the assessment", findings);
        }
    }

    private static void subsumed(Draft draft, Rule superfluous, Rule other, String how, Findings findings) {
        Place place = new Place(draft, superfluous);
        Verb verb = superfluous.checked().stratum().verb();
        String already = verb == Verb.FLAG || verb == Verb.REQUIRE ? " is met" : " does not match already";
        place.add(
                findings,
                Kind.SUBSUMED,
                place.pattern(),
                superfluous.id() + " " + how + " " + other.id() + already + ", so it makes no difference",
                "Remove one of the two, or change what was meant to differ");
    }

    private static void contradicts(Draft draft, Rule later, Rule earlier, String how, Findings findings) {
        Place place = new Place(draft, later);
        place.add(
                findings,
                Kind.CONTRADICTS,
                place.pattern(),
                later.id() + " and " + earlier.id() + " " + how,
                "Change one of the two");
    }

    /** A condition that never or always holds has a finding of its own. */
    private static boolean decidesAlone(Space space, Condition condition) {
        return space.all()
                        .map(values -> Truth.holds(condition, values))
                        .distinct()
                        .count()
                < 2;
    }

    private static boolean within(Space space, Condition smaller, Condition larger) {
        Stream<Values> met = space.all().filter(values -> Truth.holds(smaller, values));
        return met.allMatch(values -> Truth.holds(larger, values));
    }
}
