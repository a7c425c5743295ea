package org.openvha.ruleset.language;

import java.util.List;
import java.util.Optional;

/** A rule as it was written, before the vocabulary is asked what it means. */
record RuleSyntax(Token name, List<Entry> provenance, Optional<Pattern> pattern, Optional<Call> call) {

    /** As it stands in provenance, good or not; empty when there is none. */
    String id() {
        return provenance.stream()
                .filter(entry -> entry.key().text().equals("id"))
                .flatMap(entry -> entry.value().stream())
                .map(Token::text)
                .findFirst()
                .orElse("");
    }

    /** {@code @key("value")}; {@code value} is empty when it could not be read and its finding is noted. */
    record Entry(Token key, Optional<Token> value) {}

    /** {@code $variable : Type( conditions )}; no conditions means every fact of the type. */
    record Pattern(Token variable, Token type, Optional<Test> conditions) {}

    /** {@code decision.verb( $variable, numbers )}. */
    record Call(Token verb, Token variable, List<Arithmetic> numbers) {}

    /** A condition. */
    sealed interface Test {}

    record All(List<Test> parts) implements Test {}

    record Any(List<Test> parts) implements Test {}

    record Flag(Token property, boolean expected) implements Test {}

    record Compare(Token property, Token operator, Value value) implements Test {}

    record In(Token property, boolean negated, List<Value> values) implements Test {}

    /** A value to compare with; {@code negative} is a minus before a number. */
    record Value(Token token, boolean negative) {}

    /** A whole number to hand to the verb. */
    sealed interface Arithmetic {}

    record Operand(Token token) implements Arithmetic {}

    record OfFact(Token variable, Token property) implements Arithmetic {}

    record Operation(Token operator, Arithmetic left, Arithmetic right) implements Arithmetic {}
}
