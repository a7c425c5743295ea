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
        tokens.next();
        Optional<Token> name = tokens.attempt(this::name, "when", "then");
        List<RuleSyntax.Entry> provenance = provenance();
        Optional<RuleSyntax.Pattern> pattern = section("when", conditions::pattern, "then", "end");
        Optional<RuleSyntax.Call> call = section("then", calls::call, "end");
        tokens.attempt(this::end);
        return name.map(given -> new RuleSyntax(given, provenance, pattern, call));
    }

    private void skipToRule() {
        while (!tokens.peek().is("rule") && !tokens.atEnd()) {
            tokens.unexpected("a rule");
            tokens.skipTo("rule");
        }
    }

    private Token name() {
        return tokens.expect(Token.Kind.STRING, "the rule's name, a sentence in double quotes");
    }

    private List<RuleSyntax.Entry> provenance() {
        List<RuleSyntax.Entry> entries = new ArrayList<>();
        while (!tokens.peek().is("when") && !tokens.peek().is("then") && !tokens.atEnd()) {
            if (tokens.peek().kind() == Token.Kind.KEY) {
                tokens.attempt(this::entry, "when", "then").ifPresent(entries::add);
            } else {
                tokens.unexpected("provenance such as @id(\"EXC-01\"), or when");
                tokens.skipToKeyOr("when", "then");
            }
        }
        return entries;
    }

    private RuleSyntax.Entry entry() {
        Token key = tokens.next();
        tokens.expect("(", "( and a text in double quotes after @" + key.text());
        Token value = tokens.expect(Token.Kind.STRING, "a plain text in double quotes for @" + key.text());
        tokens.expect(")", ") after the text of @" + key.text());
        return new RuleSyntax.Entry(key, value);
    }

    private <T> Optional<T> section(String word, java.util.function.Supplier<T> reader, String... stops) {
        return tokens.attempt(
                () -> {
                    tokens.expect(word, word);
                    return reader.get();
                },
                stops);
    }

    private Token end() {
        Token end = tokens.expect("end", "end");
        if (!tokens.atEnd()) {
            tokens.unexpected("the end of the file: one rule a file");
        }
        return end;
    }
}
