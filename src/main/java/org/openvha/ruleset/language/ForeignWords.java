package org.openvha.ruleset.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words of full DRL and of Java that this language leaves out, with what to do instead. */
final class ForeignWords {

    private static final Map<String, String> REMEDIES = new HashMap<>();

    static {
        say(
                "Remove it; the strata give the order, and every rule that matches is recorded",
                "salience",
                "agenda",
                "activation",
                "ruleflow",
                "auto",
                "lock",
                "no",
                "enabled",
                "refract",
                "direct");
        say(
                "Remove it; the as-of date is given, and review dates stand in @review",
                "date",
                "duration",
                "timer",
                "calendars");
        say("Remove it; rule files need none", "package", "import", "unit", "dialect", "global", "static");
        say(
                "Remove it; a file holds one rule, and what it needs is in the vocabulary (docs/rule-language.md)",
                "function",
                "declare",
                "query",
                "extends",
                "trait",
                "enum");
        say(
                "Write one pattern; what a join or a count would find out is a property (docs/rule-language.md)",
                "from",
                "not",
                "exists",
                "forall",
                "accumulate",
                "acc",
                "collect",
                "and",
                "or",
                "entry",
                "over",
                "groupby");
        say(
                "Write the condition itself, as 'property op value'",
                "eval",
                "matches",
                "contains",
                "memberOf",
                "soundslike",
                "str",
                "excludes",
                "after",
                "before");
        say(
                "Write one call of the stratum's verb on decision",
                "insert",
                "insertLogical",
                "modify",
                "update",
                "retract",
                "delete",
                "set");
        say(
                "Write one call of the stratum's verb on decision; rules hold no Java",
                "System",
                "Runtime",
                "new",
                "Class",
                "Thread",
                "java",
                "drools",
                "kcontext",
                "return",
                "if",
                "for",
                "while",
                "do",
                "try",
                "throw");
    }

    private ForeignWords() {}

    private static void say(String remedy, String... words) {
        List.of(words).forEach(word -> REMEDIES.put(word, remedy));
    }

    /** What to do about the word, if it is one that the language leaves out on purpose. */
    static Optional<String> remedy(String word) {
        return Optional.ofNullable(REMEDIES.get(word));
    }
}
