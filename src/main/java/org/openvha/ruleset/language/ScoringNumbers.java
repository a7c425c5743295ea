package org.openvha.ruleset.language;

import java.util.List;
import org.openvha.document.Findings;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.vocabulary.FactType;

/** What may be given in points: an offence a percentage of its own weight in the table, a report a number of points. So every point has a source, and none is below zero. */
final class ScoringNumbers {

    private static final long LARGEST_PERCENT = 1000;

    private final String file;
    private final FactType type;
    private final String variable;
    private final Findings findings;

    ScoringNumbers(String file, FactType type, String variable, Findings findings) {
        this.file = file;
        this.type = type;
        this.variable = variable;
        this.findings = findings;
    }

    void check(int line, List<Arithmetic> numbers) {
        if (numbers.size() == 2) {
            ownWeight(line, numbers.get(0));
            percentage(line, numbers.get(1));
        } else if (numbers.size() == 1 && (reads(numbers.get(0)) || value(numbers.get(0)) < 0)) {
            problem(
                    line,
                    "points of " + type.name() + " must be a fixed number, not below 0",
                    "Write a number or a parameter");
        }
    }

    private void ownWeight(int line, Arithmetic weight) {
        boolean own = weight instanceof Arithmetic.OfFact read
                && read.property().name().equals("weight");
        if (!own) {
            problem(
                    line,
                    "an offence counts by its weight in the weight table, and by nothing else",
                    "Write " + variable + ".weight, then the percentage");
        }
    }

    private void percentage(int line, Arithmetic percent) {
        if (reads(percent) || value(percent) < 0 || value(percent) > LARGEST_PERCENT) {
            problem(
                    line,
                    "the percentage must be a fixed number from 0 to " + LARGEST_PERCENT,
                    "Write a number or a parameter");
        }
    }

    private static boolean reads(Arithmetic number) {
        return number.properties().findAny().isPresent();
    }

    /** Only of a number that reads nothing from the fact. */
    private static long value(Arithmetic number) {
        if (number instanceof Arithmetic.Operation operation) {
            long left = value(operation.left());
            long right = value(operation.right());
            return switch (operation.operator()) {
                case '+' -> left + right;
                case '-' -> left - right;
                default -> left * right;
            };
        }
        return ((Arithmetic.Constant) number).amount().value();
    }

    private void problem(int line, String problem, String remedy) {
        findings.of(Kind.UNUSABLE_NUMBER).add(file, line, problem, remedy);
    }
}
