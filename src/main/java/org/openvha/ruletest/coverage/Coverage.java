package org.openvha.ruletest.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Traced;
import org.openvha.ruleset.Parameter;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.WeightRow;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruletest.KnownCase;
import org.openvha.ruletest.KnownSuite;
import org.openvha.ruletest.Scope;
import org.openvha.ruletest.reach.Reachable;

/** Asks of every rule, condition, weight row and parameter that a suite answers for whether a case shows it. Only cases that pass and say something of it count. */
public final class Coverage {

    private final RuleSet set;
    private final List<SeenCase> cases;
    private final Reachable reachable;
    private final List<Exercise> exercises = new ArrayList<>();

    private Coverage(RuleSet set, List<SeenCase> cases) {
        this.set = set;
        this.cases = cases;
        this.reachable = new Reachable(set);
    }

    public static CoverageReport of(KnownSuite suite) {
        Coverage coverage = new Coverage(suite.ruleSet(), seen(suite));
        Scope scope = suite.scope();
        scope.rules().forEach(coverage::rule);
        scope.rules().forEach(coverage::conditions);
        scope.weights().forEach(coverage::weight);
        scope.parameters().forEach(coverage::parameter);
        String parent = suite.parent().map(RuleSet::id).orElse("");
        return new CoverageReport(suite.ruleSet().id(), parent, List.copyOf(coverage.exercises));
    }

    private static List<SeenCase> seen(KnownSuite suite) {
        Assessor assessor = null;
        List<SeenCase> seen = new ArrayList<>();
        for (KnownCase known : suite.cases()) {
            assessor = assessor == null ? new Assessor(suite.ruleSet(), known.asOf()) : assessor.on(known.asOf());
            Traced traced = assessor.trace(List.of(known.facts())).get(0);
            if (known.passes(traced.assessment())) {
                seen.add(new SeenCase(known, traced));
            }
        }
        return seen;
    }

    private void rule(Rule rule) {
        Condition condition = rule.condition();
        ask(
                Part.RULE,
                rule.id() + " applies",
                cases.stream().anyMatch(one -> one.showsApplying(rule)),
                rule,
                condition,
                true);
        ask(
                Part.RULE,
                rule.id() + " is tried and does not apply",
                cases.stream().anyMatch(one -> one.showsNotApplying(rule)),
                rule,
                condition,
                false);
    }

    private void conditions(Rule rule) {
        for (Condition test : rule.condition().tests().toList()) {
            for (boolean answer : new boolean[] {true, false}) {
                String what = rule.id() + ": " + test.text() + " is " + answer;
                ask(Part.CONDITION, what, sees(rule, test, answer), rule, test, answer);
            }
        }
    }

    private boolean sees(Rule rule, Condition test, boolean answer) {
        return cases.stream()
                .flatMap(one -> one.facts(rule))
                .anyMatch(fact -> test.predicate().test(fact) == answer);
    }

    /** A test that no fact which gets as far as the rule can answer so is nobody's omission. */
    private void ask(Part part, String what, boolean shown, Rule rule, Condition test, boolean answer) {
        boolean possible = reachable
                .facts(rule.checked().type(), List.of(rule.condition()))
                .map(facts -> facts.stream().anyMatch(fact -> fact.meet(test) == answer))
                .orElse(true);
        Optional<String> impossible =
                possible ? Optional.empty() : Optional.of("no fact that gets as far as " + rule.id() + " can be so");
        exercises.add(new Exercise(part, what, shown, impossible));
    }

    private void weight(WeightRow row) {
        boolean shown = cases.stream().anyMatch(one -> one.showsWeight(row.offenceClass()));
        Optional<String> impossible = reachable.neverCounts(row.offenceClass())
                ? Optional.of("an offence of class " + row.offenceClass() + " is excluded whatever its weight")
                : Optional.empty();
        exercises.add(new Exercise(
                Part.WEIGHT, "an offence of class " + row.offenceClass() + " gives points", shown, impossible));
    }

    private void parameter(Parameter parameter) {
        List<Rule> reading = set.rules().stream()
                .filter(rule -> set.parametersOf(rule).contains(parameter))
                .toList();
        boolean shown = !reading.isEmpty() && reading.stream().allMatch(rule -> shows(rule, parameter));
        String what = parameter.name() + " decides in every rule that reads it";
        exercises.add(new Exercise(Part.PARAMETER, what, shown, Optional.empty()));
    }

    /** A number that is compared must be seen on both sides; one that is given, given. */
    private boolean shows(Rule rule, Parameter parameter) {
        List<Condition> tests = rule.condition()
                .tests()
                .filter(test -> reads(test.amounts().stream(), parameter))
                .toList();
        boolean given = reads(rule.checked().numbers().stream().flatMap(number -> number.amounts()), parameter);
        return tests.stream().allMatch(test -> sees(rule, test, true) && sees(rule, test, false))
                && (!given || cases.stream().anyMatch(one -> one.showsApplying(rule)));
    }

    private static boolean reads(Stream<Amount> amounts, Parameter parameter) {
        String name = parameter.nameInRules();
        return amounts.anyMatch(
                amount -> amount.text().equals(name) || amount.text().equals("-" + name));
    }
}
