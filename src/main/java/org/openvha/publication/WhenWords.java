package org.openvha.publication;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openvha.assessment.ConditionWords;
import org.openvha.ruleset.language.Condition;

/** When a rule applies, as the end of a sentence. Whatever has no words of its own here has those of explanations. */
final class WhenWords {

    private record Said(String yes, String no) {}

    private static final Map<String, Said> FLAGS = Map.of(
            "domestic", new Said("it is domestic", "it is not domestic"),
            "known", new Said("it was known on the as-of date", "it was not known on the as-of date"),
            "weighted", new Said("its class has a weight", "its class has no weight"),
            "upheldReview", new Said("an upheld review says so", "no upheld review says so"),
            "heavierSibling",
                    new Said(
                            "another offence of the same crime report outweighs it",
                            "no other offence of the same crime report outweighs it"),
            "inCustody", new Said("the person is in custody", "the person is not in custody"),
            "anySafeguarding", new Said("there was safeguarding", "there was no safeguarding"),
            "anyActivity", new Said("there was activity of some kind", "there was no activity of any kind"),
            "anyReport", new Said("there is an intelligence report", "there is no intelligence report"));

    private static final String AGO = "months ago ";
    private static final Pattern SIGN = Pattern.compile(" (less than|at most|more than|at least) [0-9,-]+$");
    private static final Pattern PLURAL = Pattern.compile("^(days|months|years) |s$");

    private WhenWords() {}

    static String of(Condition condition) {
        if (condition instanceof Condition.All all && !all.parts().isEmpty()) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ");
        }
        if (condition instanceof Condition.IsTrue flag
                && FLAGS.containsKey(flag.property().name())) {
            Said said = FLAGS.get(flag.property().name());
            return flag.expected() ? said.yes() : said.no();
        }
        String words = ConditionWords.required(condition);
        return condition instanceof Condition.Compare ? compared(words) : words;
    }

    /** {@code points more than 200} with its verb; a sign that is a verb stays as it is. */
    private static String compared(String words) {
        if (words.startsWith(AGO)) {
            return "it is " + words.substring(AGO.length()).replaceFirst("^is ", "") + " months old";
        }
        Matcher sign = SIGN.matcher(words);
        if (!sign.find()) {
            return words;
        }
        String property = words.substring(0, sign.start());
        return property + (PLURAL.matcher(property).find() ? " are" : " is") + words.substring(sign.start());
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.Any
                        ? "(" + of(part) + ")"
                        : of(part))
                .collect(Collectors.joining(word));
    }
}
