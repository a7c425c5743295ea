package org.openvha.ruleset.language;

import java.util.Map;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.ruleset.kinds.Kind;

/** Whole numbers and parameters; anything else is refused. */
final class Amounts {

    private final String file;
    private final KnownWords words;
    private final Findings findings;

    Amounts(String file, KnownWords words, Findings findings) {
        this.file = file;
        this.words = words;
        this.findings = findings;
    }

    /** The amount; empty if it is none, with a finding unless a finding about the manifest says so. {@code purpose} is what the number is compared with or given to. */
    Optional<Amount> of(RuleSyntax.Value value, String purpose) {
        return of(value.token(), purpose).map(amount -> value.negative() ? negative(amount) : amount);
    }

    Optional<Amount> of(Token token, String purpose) {
        return switch (token.kind()) {
            case NUMBER -> number(token);
            case WORD -> parameter(token, purpose);
            default -> {
                findings.of(Kind.TYPE_MISMATCH)
                        .add(
                                file,
                                token.line(),
                                purpose + " is a number and cannot be " + token.shown(),
                                "Write a whole number without quotes, or a parameter");
                yield Optional.empty();
            }
        };
    }

    private Optional<Amount> number(Token token) {
        try {
            return Optional.of(new Amount(token.text(), Integer.parseInt(token.text())));
        } catch (NumberFormatException unusable) {
            if (token.isWholeNumber()) {
                findings.of(Kind.UNUSABLE_NUMBER)
                        .add(
                                file,
                                token.line(),
                                token.shown() + " is too large a number",
                                "Write one of at most 2147483647");
            }
            return Optional.empty();
        }
    }

    private Optional<Amount> parameter(Token token, String purpose) {
        Map<String, Integer> parameters = words.parameters();
        Integer value = parameters.get(token.text());
        if (value == null && words.unreadable().test(token.text())) {
            return Optional.empty();
        }
        if (value == null) {
            findings.of(Kind.UNKNOWN_PARAMETER)
                    .add(
                            file,
                            token.line(),
                            purpose + " is a number, and " + token.shown() + " is not a parameter of this rule set",
                            parameters.isEmpty()
                                    ? "Write a whole number"
                                    : Nearest.remedy(token.text(), parameters.keySet()));
            return Optional.empty();
        }
        return Optional.of(new Amount(token.text(), value));
    }

    private static Amount negative(Amount amount) {
        return new Amount("-" + amount.text(), -amount.value());
    }
}
