package org.openvha.publication;

import java.util.List;
import java.util.Locale;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.Condition;

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
            case SCORING, CAP -> points(numbers);
            case INCLUSION -> "can be on the list only";
            case REMOVAL -> "is taken off the list";
            case UNDER_18, GAPS ->
                "is pointed out to the reader"
                        + (numbers.isEmpty() ? "" : ", with the number of " + numbers.get(0) + ",");
        };
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
