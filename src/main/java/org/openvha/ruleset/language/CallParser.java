package org.openvha.ruleset.language;

import java.util.ArrayList;
import java.util.List;

/** Reads {@code decision.verb( $variable, numbers );}. */
final class CallParser {

    private static final int DEEPEST = 20;
    private static final int MOST = 20;

    private final TokenStream tokens;
    private int depth;
    private int operands;

    CallParser(TokenStream tokens) {
        this.tokens = tokens;
    }

    RuleSyntax.Call call() {
        tokens.expect("decision", "one call of the stratum's verb, such as decision.exclude( $offence );");
        tokens.expect(".", ". and the stratum's verb");
        Token verb = tokens.expect(Token.Kind.WORD, "the stratum's verb");
        tokens.expect("(", "( after the verb");
        if (ForeignWords.isForeign(tokens.peek())) {
            throw tokens.abandon("the variable of the pattern");
        }
        Token variable = tokens.expect(Token.Kind.WORD, "the variable of the pattern");
        List<RuleSyntax.Arithmetic> numbers = new ArrayList<>();
        while (tokens.take(",")) {
            numbers.add(sum());
        }
        tokens.expect(")", "a comma and a number, or )");
        tokens.expect(";", "; after the call");
        if (!tokens.peek().is("end") && !tokens.atEnd()) {
            throw tokens.abandon("end; a rule makes exactly one call");
        }
        return new RuleSyntax.Call(verb, variable, numbers);
    }

    private RuleSyntax.Arithmetic sum() {
        RuleSyntax.Arithmetic left = product();
        while (tokens.peek().is("+") || tokens.peek().is("-")) {
            Token operator = tokens.next();
            left = new RuleSyntax.Operation(operator, left, product());
        }
        return left;
    }

    private RuleSyntax.Arithmetic product() {
        RuleSyntax.Arithmetic left = operand();
        while (tokens.peek().is("*")) {
            Token operator = tokens.next();
            left = new RuleSyntax.Operation(operator, left, operand());
        }
        return left;
    }

    private RuleSyntax.Arithmetic operand() {
        if (tokens.peek().is("(")) {
            return bracketed();
        }
        if (++operands > MOST) {
            throw tokens.abandon("the call has more than " + MOST + " numbers", "Make the sum a parameter");
        }
        Token token = tokens.peek();
        boolean name = token.kind() == Token.Kind.WORD && !ForeignWords.isForeign(token);
        if (!name && token.kind() != Token.Kind.NUMBER) {
            throw tokens.abandon("a whole number, a parameter, or a property such as $offence.weight");
        }
        tokens.next();
        if (name && token.text().startsWith("$")) {
            tokens.expect(".", ". and a number property of " + token.text());
            return new RuleSyntax.OfFact(token, tokens.expect(Token.Kind.WORD, "a number property of " + token.text()));
        }
        return new RuleSyntax.Operand(token);
    }

    private RuleSyntax.Arithmetic bracketed() {
        if (++depth > DEEPEST) {
            throw tokens.abandon("the brackets are nested too deeply", "Write the sum with fewer brackets");
        }
        tokens.next();
        RuleSyntax.Arithmetic inner = sum();
        tokens.expect(")", ")");
        depth--;
        return inner;
    }
}
