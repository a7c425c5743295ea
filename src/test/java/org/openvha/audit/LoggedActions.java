package org.openvha.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openvha.register.accounts.AccountChange;
import org.openvha.register.rulesets.DecisionKind;

/**
 * The names of actions that the program logs as done or failed, read from its text. What is refused for want of a right stands in docs/access.md.
 *
 * @param sources the folder of packages
 */
record LoggedActions(Path sources) {

    /** The second argument begins where this ends. */
    private static final Pattern EVENT = Pattern.compile("Event\\.(?:done|failed)\\(\\s*Operation\\.[A-Z]+,\\s*");

    private static final Pattern TEXT = Pattern.compile("\"([a-z]+(?:-[a-z]+)*-?)\"");
    private static final Pattern CONSTANT = Pattern.compile("\\b(?:([A-Z]\\w*)\\.)?([A-Z]+(?:_[A-Z]+)*)\\b(?!\\.)");

    /** A text with a hyphen that names no detail. */
    private static final Pattern SOMEWHERE = Pattern.compile("(?<!\\.with\\()\"([a-z]+(?:-[a-z]+)+)\"");

    /** What came with the software nobody decided; a migration made it known. */
    private static final Map<String, Set<? extends Enum<?>>> BEGINNINGS = Map.of(
            "account-",
            EnumSet.allOf(AccountChange.class),
            "rule-set-",
            EnumSet.complementOf(EnumSet.of(DecisionKind.SHIPPED)));

    Set<String> all() throws IOException {
        Set<String> actions = new TreeSet<>();
        for (Path file : files()) {
            String text = Files.readString(file);
            Matcher event = EVENT.matcher(text);
            while (event.find()) {
                actions.addAll(actions(argument(text, event.end()), text));
            }
        }
        return actions;
    }

    private Set<String> actions(String argument, String text) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher literal = TEXT.matcher(argument);
        while (literal.find()) {
            found.addAll(whole(literal.group(1)));
        }
        if (found.isEmpty()) {
            found.addAll(constants(argument, text));
        }
        return found.isEmpty() ? handedOver(text) : found;
    }

    private static List<String> whole(String literal) {
        if (!literal.endsWith("-")) {
            return List.of(literal);
        }
        return BEGINNINGS.get(literal).stream()
                .map(value -> literal + value.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private Set<String> constants(String argument, String text) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher constant = CONSTANT.matcher(argument);
        while (constant.find()) {
            String where = constant.group(1) == null ? text : text(constant.group(1));
            Matcher value = Pattern.compile("String " + constant.group(2) + " = \"([a-z-]+)\"")
                    .matcher(where);
            if (value.find()) {
                found.add(value.group(1));
            }
        }
        return found;
    }

    /** The call takes what another part of the file says. */
    private Set<String> handedOver(String text) throws IOException {
        Set<String> found = new TreeSet<>();
        Matcher literal = SOMEWHERE.matcher(text);
        while (literal.find()) {
            found.add(literal.group(1));
        }
        Matcher constant = Pattern.compile("\\w+\\.ACTION\\b").matcher(text);
        while (constant.find()) {
            found.addAll(constants(constant.group(), text));
        }
        return found;
    }

    /** Up to the parenthesis that closes the call. */
    private static String argument(String text, int from) {
        int open = 1;
        int end = from;
        while (open > 0) {
            char next = text.charAt(end);
            open += next == '(' ? 1 : next == ')' ? -1 : 0;
            end++;
        }
        return text.substring(from, end - 1);
    }

    private String text(String type) throws IOException {
        for (Path file : files()) {
            if (file.endsWith(type + ".java")) {
                return Files.readString(file);
            }
        }
        return "";
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(sources)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
