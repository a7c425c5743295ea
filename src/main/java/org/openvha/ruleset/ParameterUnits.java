package org.openvha.ruleset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.YamlMap;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruleset.vocabulary.Unit;
import org.openvha.ruleset.vocabulary.Verb;

/** Rules compute with numbers alone, and readers are told the unit: both must be the same thing. */
record ParameterUnits(String manifest, ManifestLines lines, List<Rule> rules) {

    /** Somewhere a number stands, and what it must count there. */
    private record Use(Amount amount, Unit unit, String how) {

        boolean isOf(Parameter parameter) {
            String named = amount.text().startsWith("-") ? amount.text().substring(1) : amount.text();
            return named.equals(parameter.nameInRules());
        }
    }

    /** The unit that a manifest gives a parameter; a finding if it is none of those there are. */
    static String read(YamlMap entry) {
        String unit = entry.text("unit");
        if (!unit.isEmpty() && Unit.labelled(unit).isEmpty()) {
            entry.finding(entry.line("unit"), "'" + unit + "' is not a unit", Nearest.remedy(unit, Unit.labels()));
        }
        return unit;
    }

    /** One finding for every parameter whose unit some rule contradicts. */
    void refuse(Collection<Parameter> parameters, Findings findings) {
        List<Use> uses = rules.stream().flatMap(ParameterUnits::uses).toList();
        for (Parameter parameter : parameters) {
            uses.stream()
                    .filter(use -> use.isOf(parameter) && !use.unit().label().equals(parameter.unit()))
                    .findFirst()
                    .ifPresent(use -> findings.of(Kind.UNIT_MISMATCH)
                            .about(parameter.name())
                            .add(
                                    manifest,
                                    lineOf(parameter),
                                    "the unit of " + parameter.name() + " is " + parameter.unit() + ", but " + use.how()
                                            + " " + use.unit().label(),
                                    "Write 'unit: " + use.unit().label()
                                            + "' with the value in it, or let the rule read"
                                            + " a parameter that is in "
                                            + use.unit().label()));
        }
    }

    /** A parameter that a rule of a what-if misreads may be inherited, and then stands in no line of its manifest. */
    private int lineOf(Parameter parameter) {
        int own = lines.of("parameters", parameter.name());
        return own == 0 ? lines.of("parent") : own;
    }

    private static Stream<Use> uses(Rule rule) {
        return Stream.concat(rule.condition().tests().flatMap(test -> compared(rule, test)), given(rule));
    }

    private static Stream<Use> compared(Rule rule, Condition test) {
        if (test instanceof Condition.Compare compare) {
            return Stream.of(compared(rule, compare.property(), compare.amount()));
        }
        if (test instanceof Condition.AmongNumbers among) {
            return among.amounts().stream().map(amount -> compared(rule, among.property(), amount));
        }
        return Stream.empty();
    }

    private static Use compared(Rule rule, Property.Number property, Amount amount) {
        return new Use(amount, property.unit(), rule.id() + " compares it with " + property.name() + ", which is in");
    }

    /** What a rule gives as a flag's number may count anything. */
    private static Stream<Use> given(Rule rule) {
        List<Arithmetic> numbers = rule.checked().numbers();
        if (rule.checked().stratum().verb() != Verb.CONTRIBUTE || numbers.isEmpty()) {
            return Stream.empty();
        }
        Arithmetic last = numbers.get(numbers.size() - 1);
        Unit unit = numbers.size() == 2 ? Unit.PERCENT : Unit.POINTS;
        return summands(last).map(amount -> new Use(amount, unit, rule.id() + " gives it as"));
    }

    /** Of a product, a part may count anything. */
    private static Stream<Amount> summands(Arithmetic number) {
        if (number instanceof Arithmetic.Operation operation) {
            return operation.operator() == '*'
                    ? Stream.empty()
                    : Stream.concat(summands(operation.left()), summands(operation.right()));
        }
        return Optional.of(number)
                .filter(Arithmetic.Constant.class::isInstance)
                .map(Arithmetic.Constant.class::cast)
                .map(Arithmetic.Constant::amount)
                .stream();
    }
}
