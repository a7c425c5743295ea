package org.openvha.publication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.openvha.document.Numbers;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.Condition;
import org.openvha.ruleset.language.Operator;

/** What a rule does, in a sentence that a member of the public would follow. */
final class RuleWords {

    private RuleWords() {}

    /** {@code A qualifying offence adds 75 percent of its weight to the score when it is more than 6 months old and it is at most 12 months old.} */
    static String statement(Rule rule) {
        boolean always =
                rule.condition() instanceof Condition.All all && all.parts().isEmpty();
        return Sentences.capital(subject(rule)) + " " + effect(rule)
                + (always ? ", always." : " when " + WhenWords.of(rule.condition()) + ".");
    }

    private static String subject(Rule rule) {
        String type = rule.checked().type().name();
        return switch (type) {
            case "Offence" -> "an offence";
            case "Report" -> "an intelligence report";
            case "Candidate" -> "an offence that nothing has excluded";
            case "QualifyingOffence" -> "a qualifying offence";
            case "QualifyingReport" -> "a qualifying intelligence report";
            case "IntelligenceTally" -> "all intelligence about a person together";
            case "Tally" -> "a person";
            case "Eligible" -> "a person who meets all that is required";
            case "Included" -> "a person on the list";
            default -> "a fact of the type " + type;
        };
    }

    private static String effect(Rule rule) {
        List<String> numbers =
                rule.checked().numbers().stream().map(RuleWords::number).toList();
        return switch (rule.checked().stratum()) {
            case EXCLUSION, INCIDENT -> "does not count";
            case SCORING -> points(numbers);
            case CAP -> ceiling(rule).orElseGet(() -> points(numbers));
            case INCLUSION -> "can be on the list only";
            case REMOVAL -> "is taken off the list";
            case UNDER_18, GAPS ->
                "is pointed out to the reader"
                        + (numbers.isEmpty() ? "" : ", with the number of " + numbers.get(0) + ",");
        };
    }

    /** What is added is the way from the points there are to another number of points; empty if it is something else. */
    private static Optional<String> ceiling(Rule rule) {
        return Optional.of(rule.checked().numbers().get(0))
                .filter(Arithmetic.Operation.class::isInstance)
                .map(Arithmetic.Operation.class::cast)
                .filter(sum -> sum.operator() == '-'
                        && sum.left() instanceof Arithmetic.Constant
                        && sum.right() instanceof Arithmetic.OfFact read
                        && read.property().name().equals("points"))
                .map(sum -> ((Arithmetic.Constant) sum.left()).amount().value())
                .map(limit -> (comesDown(rule, limit) ? "is brought down to " : "is set to ")
                        + Numbers.counted(limit, "point", "points"));
    }

    private static boolean comesDown(Rule rule, long limit) {
        return rule.condition() instanceof Condition.Compare compare
                && compare.property().name().equals("points")
                && List.of(Operator.GT, Operator.GE).contains(compare.operator())
                && compare.amount().value() >= limit;
    }

    private static String points(List<String> numbers) {
        if (numbers.size() == 2) {
            return "adds " + numbers.get(1) + " percent of its " + numbers.get(0) + " to the score";
        }
        String number = numbers.get(0);
        return "adds " + number + (number.matches("-?[0-9]+") ? " points" : "") + " to the score";
    }

    /** {@code childhoodOffences} in words: childhood offences. */
    private static String number(Arithmetic number) {
        return number.resolved()
                .replaceAll("(?<=[\\w)]) ?- ?", " less ")
                .replaceAll(" ?\\+ ?", " plus ")
                .replaceAll(" ?\\* ?", " times ")
                .replaceAll("\\bpoints\\b", "its points")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .toLowerCase(Locale.ROOT);
    }
}
