package org.openvha.ruletest.mutation;

import java.util.List;
import org.openvha.ruleset.vocabulary.FactType;
import org.openvha.ruleset.vocabulary.Property;
import org.openvha.ruletest.reach.Values;

/** An imagined fact in words, such as {@code an offence exactly 36 months old}. */
final class FactWords {

    private FactWords() {}

    static String of(FactType type, Values values) {
        List<String> properties = values.byName().entrySet().stream()
                .map(entry -> property(entry.getKey(), entry.getValue()))
                .toList();
        return noun(type) + " " + String.join(", ", properties);
    }

    static String noun(FactType type) {
        return switch (type.name()) {
            case "Offence" -> "an offence";
            case "Candidate" -> "an offence not excluded before";
            case "QualifyingOffence" -> "a qualifying offence";
            case "Report" -> "an intelligence report";
            case "QualifyingReport" -> "an intelligence report that counts";
            case "IntelligenceTally" -> "intelligence";
            case "Eligible" -> "a person who meets all criteria";
            case "Included" -> "a person on the list";
            default -> "a person";
        };
    }

    private static String property(String name, Object value) {
        if (value instanceof Boolean flag) {
            return flag(name, flag);
        }
        return value instanceof Long number ? number(name, number) : text(name, (String) value);
    }

    private static String flag(String name, boolean value) {
        return switch (name) {
            case "domestic" -> value ? "that is domestic" : "that is not domestic";
            case "known" -> value ? "known" : "not known yet";
            case "weighted" -> value ? "of a class that has a weight" : "of a class that has none";
            case "upheldReview" -> value ? "with an upheld review" : "without an upheld review";
            case "heavierSibling" ->
                value ? "lighter than another of its crime report" : "the heaviest of its crime report";
            case "inCustody" -> value ? "in custody" : "at liberty";
            case "anyActivity" -> value ? "with activity" : "without any activity";
            case "anySafeguarding" -> value ? "with safeguarding" : "without any safeguarding";
            case "anyReport" -> value ? "with a report" : "without any report";
            default -> (value ? "with " : "without ") + name;
        };
    }

    private static String number(String name, long value) {
        if (value == Property.ABSENT) {
            return "with no " + name;
        }
        return switch (name) {
            case "monthsAgo" -> "exactly " + value + " months old";
            case "ageAtOffence" -> "committed at the age of " + value;
            case "sourceEvaluation" -> "from a source evaluated " + value;
            case "weight" -> "of weight " + value;
            case "points" -> "of " + value + " points";
            case "reports" -> "of " + value + " reports";
            case "qualifyingOffences" -> "with " + value + " qualifying offences";
            case "monthsSinceLatest" -> "whose latest qualifying offence is exactly " + value + " months old";
            case "score" -> "with a score of " + value;
            case "ageAtD" -> "aged " + value;
            case "monthsUntil18" -> value + " months from the 18th birthday";
            case "childhoodOffences" -> "with " + value + " qualifying offences under 18";
            case "daysSinceActivity" -> "whose latest activity is " + value + " days old";
            case "daysSinceSafeguarding" -> "whose latest safeguarding is " + value + " days old";
            case "monthsSinceReport" -> "whose latest report is exactly " + value + " months old";
            default -> "with " + name + " " + value;
        };
    }

    private static String text(String name, String value) {
        return switch (name) {
            case "offenceClass" -> "of class " + value;
            case "crimeType" -> "of crime type " + value;
            case "role" -> "in the role " + value;
            case "theme" -> "on the theme " + value;
            case "intelligenceAssessment" -> "assessed " + value;
            default -> "with " + name + " " + value;
        };
    }
}
