package org.openvha.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Reads {@code $variable : Type( conditions )}. As in DRL, {@code &&} binds tighter than {@code ||}, and {@code ||} tighter than the comma. */
final class ConditionParser {

    private static final Set<String> OPERATORS = Set.of("==", "!=", "<", "<=", ">", ">=");
    private static final int DEEPEST = 20;
    private static final int MOST = 50;

    private final TokenStream tokens;
    private int depth;
    private int conditions;

    ConditionParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    RuleSyntax.Pattern pattern() {
        Token variable = tokens.peek();
        if (variable.kind() != Token.Kind.WORD || !variable.text().startsWith("$")) {
            throw tokens.abandon("a pattern such as $offence : Offence( domestic )");
        }
        tokens.next();
        tokens.expect(":", ": after " + variable.text());
        Token type = tokens.expect(Token.Kind.WORD, "the type of fact, such as Offence");
        tokens.expect("(", "( after " + type.text());
        Optional<RuleSyntax.Test> conditions =
                tokens.peek().is(")") ? Optional.empty() : Optional.of(list(",", this::any, RuleSyntax.All::new));
        refuseWordsForSigns();
        tokens.expect(")", "a comma and another condition, or )");
        if (!tokens.peek().is("then")) {
            throw tokens.abandon("then; a rule has exactly one pattern");
        }
        return new RuleSyntax.Pattern(variable, type, conditions);
    }

    private RuleSyntax.Test any() {
        return list("||", this::all, RuleSyntax.Any::new);
    }

    private RuleSyntax.Test all() {
        return list("&&", this::single, RuleSyntax.All::new);
    }

    private RuleSyntax.Test list(
            String separator,
            Supplier<RuleSyntax.Test> part,
            java.util.function.Function<List<RuleSyntax.Test>, RuleSyntax.Test> joined) {
        List<RuleSyntax.Test> parts = new ArrayList<>();
        do {
            parts.add(part.get());
        } while (tokens.take(separator));
        return parts.size() == 1 ? parts.get(0) : joined.apply(parts);
    }

    private RuleSyntax.Test single() {
        if (tokens.peek().is("(")) {
            return bracketed();
        }
        if (++conditions > MOST) {
            throw tokens.abandon("the rule has more than " + MOST + " conditions", "Split it");
        }
        refuseWordsForSigns();
        boolean negated = tokens.take("!");
        Token property = tokens.peek();
        if (property.kind() != Token.Kind.WORD || ForeignWords.isForeign(property)) {
            throw tokens.abandon("a condition such as 'domestic' or 'monthsAgo > 6'");
        }
        tokens.next();
        refuseCall(property);
        return negated ? new RuleSyntax.Flag(property, false) : afterProperty(property);
    }

    private RuleSyntax.Test bracketed() {
        if (++depth > DEEPEST) {
            throw tokens.abandon(
                    "the brackets are nested too deeply", "Split the rule, or write the condition with fewer brackets");
        }
        tokens.next();
        RuleSyntax.Test inner = any();
        tokens.expect(")", ")");
        depth--;
        return inner;
    }

    private RuleSyntax.Test afterProperty(Token property) {
        Token operator = tokens.peek();
        if (operator.kind() == Token.Kind.SYMBOL && OPERATORS.contains(operator.text())) {
            tokens.next();
            return new RuleSyntax.Compare(property, operator, value());
        }
        if (operator.is("in")) {
            tokens.next();
            return new RuleSyntax.In(property, false, values());
        }
        if (operator.is("not") && tokens.peekSecond().is("in")) {
            tokens.next();
            tokens.next();
            return new RuleSyntax.In(property, true, values());
        }
        return new RuleSyntax.Flag(property, true);
    }

    private void refuseWordsForSigns() {
        if (tokens.peek().is("and") || tokens.peek().is("or") || tokens.peek().is("not")) {
            throw tokens.abandon(
                    tokens.peek().shown() + " may not stand here", "Write && for and, || for or, ! for not");
        }
    }

    private void refuseCall(Token property) {
        if (tokens.peek().is("(") || tokens.peek().is(".") || tokens.peek().is("[")) {
            throw tokens.abandon(
                    "'" + property.text() + tokens.peek().text()
                            + "' may not stand here: conditions make no calls and open nothing",
                    "Write a property of the fact by its name alone");
        }
        if (tokens.peek().is(":") || tokens.peek().is("=")) {
            throw tokens.abandon(
                    "'" + property.text() + " " + tokens.peek().text()
                            + "' may not stand here: conditions name and change nothing",
                    "Write a condition such as " + property.text() + " == value");
        }
    }

    private List<RuleSyntax.Value> values() {
        tokens.expect("(", "( and a list of values");
        List<RuleSyntax.Value> values = new ArrayList<>();
        do {
            values.add(value());
        } while (tokens.take(","));
        tokens.expect(")", "a comma and another value, or )");
        return values;
    }

    private RuleSyntax.Value value() {
        boolean negative = tokens.take("-");
        Token value = tokens.peek();
        boolean plain = value.kind() == Token.Kind.NUMBER
                || !negative && value.kind() == Token.Kind.STRING
                || !negative && value.kind() == Token.Kind.WORD;
        if (!plain || ForeignWords.isForeign(value)) {
            throw tokens.abandon("a whole number, a text in double quotes, a name such as SUSPECT, or a parameter");
        }
        tokens.next();
        if (tokens.peek().is("(")
                || tokens.peek().is(".")
                || tokens.peek().is("+")
                || tokens.peek().is("-")) {
            throw tokens.abandon(
                    "'" + value.text() + tokens.peek().text()
                            + "' may not stand here: a value is one number, text, name or parameter",
                    "Write the value itself, such as SUSPECT; the parameter look-back-months is written lookBackMonths");
        }
        return new RuleSyntax.Value(value, negative);
    }
}
