package org.openvha.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Property;

/** Checks every property and value of a condition against the vocabulary; kinds must fit, nothing is converted. */
final class ConditionChecker {

    private final String file;
    private final FactType type;
    private final Amounts amounts;
    private final KnownWords words;
    private final Findings findings;

    ConditionChecker(String file, FactType type, KnownWords words, Findings findings) {
        this.file = file;
        this.type = type;
        this.amounts = new Amounts(file, words, findings);
        this.words = words;
        this.findings = findings;
    }

    /** The condition; empty, with findings, if any part of it does not fit, and without if a parameter in it cannot be read. */
    Optional<Condition> check(RuleSyntax.Test test) {
        if (test instanceof RuleSyntax.All all) {
            return parts(all.parts(), Condition.All::new);
        }
        if (test instanceof RuleSyntax.Any any) {
            return parts(any.parts(), Condition.Any::new);
        }
        if (test instanceof RuleSyntax.Flag flag) {
            return property(flag.property()).flatMap(property -> flag(property, flag));
        }
        if (test instanceof RuleSyntax.Compare compare) {
            return property(compare.property()).flatMap(property -> compare(property, compare));
        }
        RuleSyntax.In in = (RuleSyntax.In) test;
        return property(in.property()).flatMap(property -> among(property, in.property(), in.negated(), in.values()));
    }

    private Optional<Condition> parts(List<RuleSyntax.Test> tests, Function<List<Condition>, Condition> joined) {
        List<Condition> parts = new ArrayList<>();
        tests.forEach(test -> check(test).ifPresent(parts::add));
        return parts.size() == tests.size() ? Optional.of(joined.apply(List.copyOf(parts))) : Optional.empty();
    }

    private Optional<Property> property(Token name) {
        Optional<Property> property = type.property(name.text());
        if (property.isEmpty()) {
            problem(
                    Kind.UNKNOWN_PROPERTY,
                    name,
                    type.name() + " has no property " + name.shown(),
                    Nearest.remedy(name.text(), type.propertyNames()));
        }
        return property;
    }

    private Optional<Condition> flag(Property property, RuleSyntax.Flag flag) {
        if (property instanceof Property.Flag known) {
            return Optional.of(new Condition.IsTrue(known, flag.expected()));
        }
        return problem(
                Kind.TYPE_MISMATCH,
                flag.property(),
                flag.property().shown() + " is not true or false by itself",
                "Write " + property.name() + " == " + example(property));
    }

    private Optional<Condition> compare(Property property, RuleSyntax.Compare compare) {
        if (property instanceof Property.Number number) {
            Operator operator = Operator.of(compare.operator().text()).orElseThrow();
            return amount(number, compare.value()).map(amount -> new Condition.Compare(number, operator, amount));
        }
        if (property instanceof Property.Flag) {
            return problem(
                    Kind.TYPE_MISMATCH,
                    compare.property(),
                    compare.property().shown() + " is true or false and is not compared",
                    "Write " + property.name() + " or !" + property.name());
        }
        if (!compare.operator().text().equals("==")
                && !compare.operator().text().equals("!=")) {
            return problem(
                    Kind.TYPE_MISMATCH,
                    compare.operator(),
                    compare.property().shown() + " has no order, so "
                            + compare.operator().shown() + " says nothing",
                    "Use ==, !=, in or not in");
        }
        boolean negated = compare.operator().text().equals("!=");
        return among(property, compare.property(), negated, List.of(compare.value()));
    }

    private Optional<Condition> among(Property property, Token name, boolean negated, List<RuleSyntax.Value> values) {
        if (property instanceof Property.Number number) {
            List<Amount> checked = new ArrayList<>();
            values.forEach(value -> amount(number, value).ifPresent(checked::add));
            return checked.size() == values.size()
                    ? Optional.of(new Condition.AmongNumbers(number, negated, List.copyOf(checked)))
                    : Optional.empty();
        }
        if (property instanceof Property.Flag) {
            return problem(
                    Kind.TYPE_MISMATCH,
                    name,
                    name.shown() + " is true or false and has no list of values",
                    "Write " + property.name() + " or !" + property.name());
        }
        List<String> checked = new ArrayList<>();
        values.forEach(value -> word(property, value.token()).ifPresent(checked::add));
        return checked.size() == values.size()
                ? Optional.of(
                        new Condition.Among(property, negated, List.copyOf(checked), property instanceof Property.Text))
                : Optional.empty();
    }

    private Optional<Amount> amount(Property.Number number, RuleSyntax.Value value) {
        Optional<Amount> amount = amounts.of(value, number.name());
        Optional<Property.Range> range = number.range();
        if (amount.isPresent()
                && range.isPresent()
                && !range.get().holds(amount.get().value())) {
            problem(
                    Kind.UNKNOWN_VALUE,
                    value.token(),
                    number.name() + " is never " + amount.get().value(),
                    "Use a number from " + range.get().least() + " to "
                            + range.get().most());
            return Optional.empty();
        }
        return amount;
    }

    private Optional<String> word(Property property, Token value) {
        if (property instanceof Property.Choice choice) {
            if (value.kind() == Token.Kind.WORD && choice.names().contains(value.text())) {
                return Optional.of(value.text());
            }
            String remedy = value.kind() == Token.Kind.STRING && choice.names().contains(value.text())
                    ? "Write " + value.text() + " without quotes"
                    : Nearest.remedy(value.text(), choice.names());
            problem(Kind.UNKNOWN_VALUE, value, property.name() + " cannot be " + value.shown(), remedy);
            return Optional.empty();
        }
        if (value.kind() == Token.Kind.STRING && value.text().chars().allMatch(c -> c >= 32 && c < 127)) {
            return known(property, value);
        }
        problem(
                Kind.TYPE_MISMATCH,
                value,
                property.name() + " is a text and cannot be " + value.shown(),
                "Write a text in double quotes, in plain letters, such as " + example(property));
        return Optional.empty();
    }

    /** A text that no fact can have would make a rule that silently never matches. */
    private Optional<String> known(Property property, Token value) {
        Set<String> texts = words.texts().getOrDefault(property.name(), Set.of(value.text()));
        if (texts.contains(value.text())) {
            return Optional.of(value.text());
        }
        problem(
                Kind.UNKNOWN_VALUE,
                value,
                property.name() + " is never " + value.shown(),
                Nearest.remedy(value.text(), texts));
        return Optional.empty();
    }

    private Optional<Condition> problem(Kind kind, Token at, String problem, String remedy) {
        findings.of(kind).add(file, at.line(), problem, remedy);
        return Optional.empty();
    }

    private static String example(Property property) {
        if (property instanceof Property.Choice choice) {
            return choice.names().get(0);
        }
        return property instanceof Property.Text ? "\"92A\"" : "3";
    }
}
