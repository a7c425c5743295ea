package org.openvha.publication;

import org.openvha.assessment.ConditionWords;
import org.openvha.document.Numbers;
import org.openvha.ruleset.language.Condition;

/** A comparison with a number, as a part of a sentence about whatever the rule is about. */
record CompareWords(Condition.Compare compare) {

    String words() {
        return switch (compare.property().name()) {
            case "monthsAgo" -> "it is " + than("month", "months") + " old";
            case "ageAtOffence" -> "the person was " + than("year", "years") + " old when committing it";
            case "ageAtD" -> "they are " + than("year", "years") + " old on the as-of date";
            case "monthsUntil18" -> "they turn 18 in " + than("month", "months");
            case "daysSinceActivity" -> "the latest activity was " + than("day", "days") + " ago";
            case "daysSinceSafeguarding" -> "the latest safeguarding was " + than("day", "days") + " ago";
            case "monthsSinceReport" -> "the latest intelligence report is " + than("month", "months") + " old";
            case "monthsSinceLatest" -> "the latest qualifying offence is " + than("month", "months") + " old";
            case "qualifyingOffences" -> "they have " + than("qualifying offence", "qualifying offences");
            case "childhoodOffences" ->
                "they committed " + than("qualifying offence", "qualifying offences") + " as a child";
            case "reports" -> "it is of " + than("report", "reports");
            case "score" -> "the score is " + than("point", "points");
            case "points" -> "it comes to " + than("point", "points");
            case "weight" -> "its weight is " + than("point", "points");
            case "sourceEvaluation" -> "its source is graded " + graded();
            default -> ConditionWords.required(compare);
        };
    }

    /** {@code at least 3 offences}. */
    private String than(String one, String many) {
        String sign =
                switch (compare.operator()) {
                    case EQ -> "exactly";
                    case NE -> "not exactly";
                    case LT -> "less than";
                    case LE -> "at most";
                    case GT -> "more than";
                    case GE -> "at least";
                };
        return sign + " " + Numbers.counted(compare.amount().value(), one, many);
    }

    /** Of three grades, 1 is the best. */
    private String graded() {
        long grade = compare.amount().value();
        return switch (compare.operator()) {
            case EQ -> "" + grade;
            case NE -> "other than " + grade;
            case LT -> "better than " + grade;
            case LE -> grade + " or better";
            case GT -> "worse than " + grade;
            case GE -> grade + " or worse";
        };
    }
}
