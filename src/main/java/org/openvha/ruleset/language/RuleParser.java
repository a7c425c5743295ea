package org.openvha.ruleset.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.openvha.document.Findings;

/** Reads a rule's frame: name, provenance, one pattern, one call. After a mistake it goes on with the next part, so that all parts are checked at once. */
final class RuleParser {

    private final TokenStream tokens;
    private final ConditionParser conditions;
    private final CallParser calls;

    RuleParser(String file, List<Token> tokens, Findings findings) {
        this.tokens = new TokenStream(file, tokens, findings);
        this.conditions = new ConditionParser(this.tokens);
        this.calls = new CallParser(this.tokens);
    }

    /** The rule; empty, with findings, when the file holds none. */
    Optional<RuleSyntax> parse() {
        skipToRule();
        if (!tokens.peek().is("rule")) {
            tokens.problem("the file holds no rule", "Write rule \"what it says\" ... when ... then ... end");
            return Optional.empty();
        }
        Token name = name(tokens.next());
        List<RuleSyntax.Entry> provenance = provenance();
        Optional<RuleSyntax.Pattern> pattern = section("when", conditions::pattern, "then", "end");
        Optional<RuleSyntax.Call> call = section("then", calls::call, "end");
        tokens.attempt(this::end);
        return Optional.of(new RuleSyntax(name, provenance, pattern, call));
    }

    private void skipToRule() {
        while (!tokens.peek().is("rule") && !tokens.atEnd()) {
            tokens.unexpected("a rule");
            tokens.skipTo("rule");
        }
    }

    /** The name; if there is none, its finding is noted and the rule goes by the word before it. */
    private Token name(Token rule) {
        Optional<Token> name =
                tokens.attempt(() -> tokens.expect(Token.Kind.STRING, "the rule's name, a sentence in double quotes"));
        if (name.isEmpty()) {
            tokens.skipToKeyOr("when", "then");
        }
        return name.orElse(rule);
    }

    private List<RuleSyntax.Entry> provenance() {
        List<RuleSyntax.Entry> entries = new ArrayList<>();
        while (!tokens.peek().is("when") && !tokens.peek().is("then") && !tokens.atEnd()) {
            if (tokens.peek().kind() == Token.Kind.KEY) {
                Token key = tokens.next();
                entries.add(new RuleSyntax.Entry(key, value(key)));
            } else {
                tokens.unexpected("provenance such as @id(\"EXC-01\"), or when");
                tokens.next();
                tokens.skipToKeyOr("when", "then");
            }
        }
        return entries;
    }

    private Optional<Token> value(Token key) {
        Optional<Token> value = tokens.attempt(() -> {
            tokens.expect("(", "( and a text in double quotes after " + key.shown());
            Token text = tokens.expect(Token.Kind.STRING, "a plain text in double quotes for " + key.shown());
            tokens.expect(")", ") after the text of " + key.shown());
            return text;
        });
        if (value.isEmpty()) {
            tokens.skipToKeyOr("when", "then");
        }
        return value;
    }

    private <T> Optional<T> section(String word, java.util.function.Supplier<T> reader, String... stops) {
        return tokens.attempt(
                () -> {
                    keyword(word);
                    return reader.get();
                },
                stops);
    }

    private Token keyword(String word) {
        if (!tokens.peek().is(word)) {
            throw tokens.abandon(
                    "'" + word + "' is missing before " + tokens.peek().shown(), "Write " + word);
        }
        return tokens.next();
    }

    private Token end() {
        Token end = keyword("end");
        if (!tokens.atEnd()) {
            tokens.problem(
                    tokens.peek().shown() + " may not stand after end",
                    "Remove it; a file holds one rule, and end is its last word");
        }
        return end;
    }
}
