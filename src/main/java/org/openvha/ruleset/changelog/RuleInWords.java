package org.openvha.ruleset.changelog;

import java.util.List;
import java.util.stream.Collectors;
import org.openvha.ruleset.language.Arithmetic;
import org.openvha.ruleset.language.CheckedRule;
import org.openvha.ruleset.language.Condition;

/** What a rule does, as a sentence with the values that parameters have. */
record RuleInWords(CheckedRule rule) {

    String sentence() {
        String subject = words(rule.type().name());
        String condition = new ConditionInWords(rule.condition()).text();
        String which =
                rule.condition() instanceof Condition.All all && all.parts().isEmpty() ? "" : " where " + condition;
        return switch (rule.stratum().verb()) {
            case EXCLUDE -> "excludes every " + subject + which;
            case CONTRIBUTE -> "gives every " + subject + which + " " + points();
            case REQUIRE -> "requires that " + condition;
            case REMOVE -> "removes everybody" + which;
            case FLAG -> "points out everybody" + which + count();
        };
    }

    private String points() {
        List<Arithmetic> numbers = rule.numbers();
        return numbers.size() == 2
                ? number(numbers.get(1)) + " percent of its weight"
                : number(numbers.get(0)) + " points";
    }

    private String count() {
        return rule.numbers().isEmpty() ? "" : ", with " + number(rule.numbers().get(0));
    }

    private static String number(Arithmetic number) {
        return words(number.resolved());
    }

    /** {@code monthsAgo} as two words. */
    static String words(String camelCase) {
        StringBuilder words = new StringBuilder();
        for (char letter : camelCase.toCharArray()) {
            if (Character.isUpperCase(letter) && !words.isEmpty()) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(letter));
        }
        return words.toString();
    }

    static String listed(List<String> values) {
        return values.stream().collect(Collectors.joining(", "));
    }
}
