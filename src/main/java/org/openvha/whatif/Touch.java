package org.openvha.whatif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.vocabulary.CandidateFact;
import org.openvha.ruleset.vocabulary.OffenceFact;
import org.openvha.ruleset.vocabulary.RuleFact;
import org.openvha.ruleset.vocabulary.Stratum;
import org.openvha.ruleset.vocabulary.WeightedClass;

/**
 * Whom a changed rule can touch. Rules of a stratum see facts that follow from the case file, the weights and the conclusions of earlier strata; so where every changed rule
 * reads all of a person's facts as its former version did, and no weight that reaches the scoring changed, the next stratum's facts are the same again, and outcome, score and
 * flags with them. Such people need no second assessment.
 */
final class Touch {

    /** A rule that does something else in the one set than in the other. */
    private record Rewritten(
            Class<? extends RuleFact> type,
            Predicate<RuleFact> before,
            Predicate<RuleFact> after,
            List<Arithmetic> numbersBefore,
            List<Arithmetic> numbersAfter) {

        boolean readsOtherwise(RuleFact fact) {
            if (fact.getClass() != type) {
                return false;
            }
            boolean applied = before.test(fact);
            return applied != after.test(fact) || applied && !sameNumbers(fact);
        }

        private boolean sameNumbers(RuleFact fact) {
            for (int i = 0; i < numbersBefore.size(); i++) {
                if (numbersBefore.get(i).of(fact) != numbersAfter.get(i).of(fact)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Rewritten> rules = new ArrayList<>();
    private final Set<String> classesInOne = new HashSet<>();
    private final Set<String> classesReweighted = new HashSet<>();

    Touch(RuleSet baseline, RuleSet candidate) {
        Set<String> ids = new TreeSet<>();
        baseline.rules().forEach(rule -> ids.add(rule.id()));
        candidate.rules().forEach(rule -> ids.add(rule.id()));
        for (String id : ids) {
            compare(baseline.rule(id), candidate.rule(id));
        }
        baseline.weights().forEach(row -> compare(row, candidate.weight(row.offenceClass())));
        candidate.weights().forEach(row -> compare(row, baseline.weight(row.offenceClass())));
    }

    private void compare(Optional<Rule> before, Optional<Rule> after) {
        boolean same =
                before.isPresent() && after.isPresent() && effect(before.get()).equals(effect(after.get()));
        boolean comparable = before.isPresent()
                && after.isPresent()
                && type(before.get()) == type(after.get())
                && numbers(before).size() == numbers(after).size()
                && before.get().stratum().equals(after.get().stratum());
        if (same) {
            return;
        }
        if (comparable) {
            rules.add(new Rewritten(
                    type(before.get()), condition(before), condition(after), numbers(before), numbers(after)));
        } else {
            before.ifPresent(rule -> rules.add(
                    new Rewritten(type(rule), condition(before), absent(rule), numbers(before), numbers(before))));
            after.ifPresent(rule -> rules.add(
                    new Rewritten(type(rule), absent(rule), condition(after), numbers(after), numbers(after))));
        }
    }

    /** A rule that is not there applies to nothing; a criterion that is not there stops nobody, as one that everybody meets. */
    private static Predicate<RuleFact> absent(Rule rule) {
        boolean criterion = rule.checked().stratum() == Stratum.INCLUSION;
        return fact -> criterion;
    }

    private void compare(WeightRow row, Optional<WeightRow> other) {
        Optional<WeightedClass> weighted = other.map(WeightRow::weighted);
        if (weighted.isEmpty()) {
            classesInOne.add(row.offenceClass());
        } else if (!weighted.get().equals(row.weighted())) {
            classesReweighted.add(row.offenceClass());
        }
    }

    private static String effect(Rule rule) {
        return rule.stratum() + " " + rule.checked().resolvedEffect();
    }

    private static Class<? extends RuleFact> type(Rule rule) {
        return rule.checked().type().javaType();
    }

    private static Predicate<RuleFact> condition(Optional<Rule> rule) {
        return rule.orElseThrow().condition().predicate();
    }

    private static List<Arithmetic> numbers(Optional<Rule> rule) {
        return rule.orElseThrow().checked().numbers();
    }

    /** Whether the two sets can differ about somebody of whom the baseline read these facts. */
    boolean touches(List<RuleFact> facts) {
        for (RuleFact fact : facts) {
            if (touches(fact)) {
                return true;
            }
        }
        return false;
    }

    private boolean touches(RuleFact fact) {
        if (fact instanceof OffenceFact offence
                && classesInOne.contains(offence.offence().offenceCode())) {
            return true;
        }
        if (fact instanceof CandidateFact candidate
                && classesReweighted.contains(candidate.offence().offence().offenceCode())) {
            return true;
        }
        for (Rewritten rule : rules) {
            if (rule.readsOtherwise(fact)) {
                return true;
            }
        }
        return false;
    }
}
