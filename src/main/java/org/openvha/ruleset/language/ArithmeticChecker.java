package org.openvha.ruleset.language;

import java.util.List;
import java.util.Optional;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Property;

/** Checks the numbers of a call. */
final class ArithmeticChecker {

    /** Larger numbers than this are no points, percentages or counts; below it, no sum or product of two overflows. */
    private static final long LARGEST = 1_000_000_000;

    private final String file;
    private final FactType type;
    private final String variable;
    private final Amounts amounts;
    private final Findings findings;

    ArithmeticChecker(String file, FactType type, String variable, KnownWords words, Findings findings) {
        this.file = file;
        this.type = type;
        this.variable = variable;
        this.amounts = new Amounts(file, words, findings);
        this.findings = findings;
    }

    /** The number; empty, with findings, if a part of it does not fit, or if it could become so large that it fails only when the rule runs; without if a parameter in it cannot be read. */
    Optional<Arithmetic> check(Token verb, RuleSyntax.Arithmetic number) {
        Optional<Arithmetic> checked = part(number);
        if (checked.filter(fits -> fits.largest() > LARGEST).isPresent()) {
            findings.of(Kind.UNUSABLE_NUMBER)
                    .add(
                            file,
                            verb.line(),
                            "the number given to " + verb.shown() + " can become larger than " + LARGEST,
                            "Write a smaller one");
            return Optional.empty();
        }
        return checked;
    }

    private Optional<Arithmetic> part(RuleSyntax.Arithmetic number) {
        if (number instanceof RuleSyntax.Operand operand) {
            return amounts.of(operand.token(), "what is given to the call").map(Arithmetic.Constant::new);
        }
        if (number instanceof RuleSyntax.OfFact property) {
            return ofFact(property);
        }
        RuleSyntax.Operation operation = (RuleSyntax.Operation) number;
        Optional<Arithmetic> left = part(operation.left());
        Optional<Arithmetic> right = part(operation.right());
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Arithmetic.Operation(operation.operator().text().charAt(0), left.get(), right.get()));
    }

    private Optional<Arithmetic> ofFact(RuleSyntax.OfFact read) {
        if (!read.variable().text().equals(variable)) {
            findings.of(Kind.WRONG_CALL)
                    .add(
                            file,
                            read.variable().line(),
                            read.variable().shown() + " is not the fact this rule matched",
                            "Write " + variable);
            return Optional.empty();
        }
        Optional<Property> property = type.property(read.property().text());
        if (property.isPresent() && property.get() instanceof Property.Number number && !number.mayBeAbsent()) {
            return Optional.of(new Arithmetic.OfFact(variable, number));
        }
        List<String> numbers = type.properties().stream()
                .filter(known -> known instanceof Property.Number number && !number.mayBeAbsent())
                .map(Property::name)
                .toList();
        findings.of(property.isEmpty() ? Kind.UNKNOWN_PROPERTY : Kind.UNUSABLE_NUMBER)
                .add(
                        file,
                        read.property().line(),
                        property.isPresent() && property.get() instanceof Property.Number
                                ? read.property().shown()
                                        + " may be absent, and nothing is computed with what may be absent"
                                : type.name() + " has no number "
                                        + read.property().shown(),
                        numbers.isEmpty()
                                ? "Write a whole number or a parameter"
                                : Nearest.remedy(read.property().text(), numbers));
        return Optional.empty();
    }
}
