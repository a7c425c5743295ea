package org.openvha.publication;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.openvha.assessment.ConditionWords;
import org.openvha.ruleset.language.Condition;

/** When a rule applies, as the end of a sentence. Whatever has no words of its own here has those of explanations. */
final class WhenWords {

    private static final String IS = " is ";
    private static final String NOT = "not ";

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
            "inCustody", new Said("they are in custody", "they are not in custody"),
            "anySafeguarding", new Said("there was safeguarding", "there was no safeguarding"),
            "anyActivity", new Said("there was activity of some kind", "there was no activity of any kind"),
            "anyReport", new Said("there is an intelligence report", "there is no intelligence report"));

    private static final Map<String, String> SUBJECTS = Map.of(
            "offenceClass", "its class is ",
            "crimeType", "its crime type is ",
            "role", "the person's role in it is ",
            "theme", "its theme is ",
            "intelligenceAssessment", "its information is graded ",
            "sourceEvaluation", "its source is graded ");

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
        if (condition instanceof Condition.Compare compare) {
            return new CompareWords(compare).words();
        }
        if (condition instanceof Condition.Among among) {
            return listed(among.property().name(), ConditionWords.required(condition));
        }
        if (condition instanceof Condition.AmongNumbers among) {
            return listed(among.property().name(), ConditionWords.required(condition));
        }
        return ConditionWords.required(condition);
    }

    /** {@code theme is not violence or weapons} with a subject that a sentence can have. */
    private static String listed(String property, String words) {
        if (!SUBJECTS.containsKey(property)) {
            return words;
        }
        String subject = SUBJECTS.get(property);
        String values = words.substring(words.indexOf(IS) + IS.length());
        boolean negated = values.startsWith(NOT);
        return negated ? subject.replace(IS, IS + NOT) + values.substring(NOT.length()) : subject + values;
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.Any
                        ? "(" + of(part) + ")"
                        : of(part))
                .collect(Collectors.joining(word));
    }
}
