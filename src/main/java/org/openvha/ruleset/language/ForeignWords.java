package org.openvha.ruleset.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words of full DRL and of Java that this language leaves out, with what to do instead. */
final class ForeignWords {

    private static final Map<String, String> REMEDIES = new HashMap<>();

    private static final Set<String> JAVA = Set.of(
            "System",
            "Runtime",
            "Class",
            "Thread",
            "Math",
            "Integer",
            "String",
            "Object",
            "java",
            "drools",
            "kcontext",
            "new",
            "class",
            "int",
            "long",
            "double",
            "boolean",
            "void",
            "null",
            "this",
            "instanceof",
            "return",
            "if",
            "else",
            "for",
            "while",
            "do",
            "switch",
            "try",
            "throw",
            "throws",
            "break",
            "synchronized",
            "assert");
    private static final Set<String> TAKEN = Set.of("rule", "when", "then", "end", "in", "decision", "true", "false");

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
    }

    private ForeignWords() {}

    private static void say(String remedy, String... words) {
        List.of(words).forEach(word -> REMEDIES.put(word, remedy));
    }

    /** Whether a parameter may be called so; words of the language and of Java's values would not be read as a parameter. */
    static boolean isTaken(String word) {
        return REMEDIES.containsKey(word) || JAVA.contains(word) || TAKEN.contains(word);
    }

    /** What to do about the word, if full DRL has it and this language leaves it out. */
    static Optional<String> remedy(Token token) {
        return Optional.of(token).filter(word -> word.kind() == Token.Kind.WORD).map(word -> REMEDIES.get(word.text()));
    }

    /** Whether it is a word of Java. */
    static boolean isJava(Token token) {
        return token.kind() == Token.Kind.WORD && JAVA.contains(token.text());
    }

    /** Whether it is a word of full DRL or of Java that this language leaves out. */
    static boolean isForeign(Token token) {
        return isJava(token) || remedy(token).isPresent();
    }
}
