package org.openvha.ruleset.language;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.openvha.document.Findings;
import org.openvha.ruleset.kinds.Kind;

/** Tokens one after another, with findings for what should not be there. */
final class TokenStream {

    /** Leaves the part that is being read after its finding is noted; caught by {@link #attempt} only. */
    private static final class Abandoned extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Abandoned() {
            super(null, null, false, false);
        }
    }

    private final String file;
    private final List<Token> tokens;
    private final Findings findings;
    private int at;

    TokenStream(String file, List<Token> tokens, Findings findings) {
        this.file = file;
        this.tokens = tokens;
        this.findings = findings;
    }

    Token peek() {
        return tokens.get(at);
    }

    Token peekSecond() {
        return tokens.get(Math.min(at + 1, tokens.size() - 1));
    }

    Token next() {
        Token token = tokens.get(at);
        at = Math.min(at + 1, tokens.size() - 1);
        return token;
    }

    boolean atEnd() {
        return peek().kind() == Token.Kind.END_OF_FILE;
    }

    /** Takes the token if it is there. */
    boolean take(String symbol) {
        if (peek().is(symbol)) {
            next();
            return true;
        }
        return false;
    }

    Token expect(String symbol, String expected) {
        if (!peek().is(symbol)) {
            throw abandon(expected);
        }
        return next();
    }

    Token expect(Token.Kind kind, String expected) {
        if (peek().kind() != kind) {
            throw abandon(expected);
        }
        return next();
    }

    RuntimeException abandon(String expected) {
        unexpected(expected);
        return new Abandoned();
    }

    RuntimeException abandon(String problem, String remedy) {
        problem(problem, remedy);
        return new Abandoned();
    }

    void problem(String problem, String remedy) {
        problem(ForeignWords.isForeign(peek()) ? Kind.FORBIDDEN_CONSTRUCT : Kind.SYNTAX, problem, remedy);
    }

    private void problem(Kind kind, String problem, String remedy) {
        findings.of(kind).add(file, peek().line(), problem, remedy);
    }

    void unexpected(String expected) {
        Token token = peek();
        String instead = ForeignWords.isJava(token) ? "Rules hold no Java; write " + expected : "Write " + expected;
        problem(
                token.shown() + " may not stand here",
                ForeignWords.remedy(token).orElse(instead));
    }

    /** Reads a part; if it cannot be read, its finding is noted already, and nothing is skipped. */
    <T> Optional<T> attempt(Supplier<T> part) {
        try {
            return Optional.of(part.get());
        } catch (Abandoned noted) {
            return Optional.empty();
        }
    }

    /** The same, but after a part that cannot be read goes on at the next of the words, outside the part. */
    <T> Optional<T> attempt(Supplier<T> part, String... goOnAt) {
        Optional<T> read = attempt(part);
        if (read.isEmpty()) {
            skipTo(goOnAt);
        }
        return read;
    }

    void skipTo(String... words) {
        while (!atEnd() && Arrays.stream(words).noneMatch(peek()::is)) {
            next();
        }
    }

    /** Goes on at the next key or one of the words; a foreign word on the way is a mistake of its own. */
    void skipToKeyOr(String... words) {
        int noted = peek().line();
        while (!atEnd()
                && peek().kind() != Token.Kind.KEY
                && Arrays.stream(words).noneMatch(peek()::is)) {
            if (peek().line() > noted && ForeignWords.isForeign(peek())) {
                unexpected("a key of provenance, or when");
                noted = peek().line();
            }
            next();
        }
    }
}
