package org.openvha.register.rulesets;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openvha.document.BadInputException;

/**
 * Whoever decides, by role and staff number. Nobody checks here that it is them. The alphabet is closed, so that no two spellings look the same and are not.
 *
 * @param key the same for the same person: the staff number in capitals, without zeros in front
 * @param role in which they decide; empty only for what came with the software and for records of before roles counted
 * @param written as they were named, such as {@code data-protection:04711}
 * @param name for readers only; never compared
 */
public record Person(String key, String role, String written, Optional<String> name) {

    private static final Pattern WRITTEN =
            Pattern.compile("(?=[^:]*:[A-Za-z]*[0-9]{3,9}$)([a-z]+(?:-[a-z]+)*):([A-Za-z]{0,3})0*([1-9][0-9]*)");
    private static final int LONGEST_ROLE = 40;
    private static final int LONGEST_NAME = 80;
    private static final List<String> PUBLISHING = List.of(ApprovalGroup.POLICY.label(), "publisher");

    /**
     * Reads {@code ROLE:STAFF-NUMBER}. Who has two roles is one person.
     *
     * @throws BadInputException if it is anything else
     */
    public static Person named(String text) {
        return named(text, Optional.empty());
    }

    /** The same of somebody who gave their name as well. */
    public static Person named(String text, Optional<String> name) {
        int colon = text.indexOf(':');
        Matcher written = WRITTEN.matcher(text);
        if (colon > LONGEST_ROLE || !written.matches()) {
            throw new BadInputException(
                    "'" + shown(text) + "' names nobody. Write a role in small letters, a colon and a"
                            + " staff number of three to nine digits, with up to three letters in front: policy:4711."
                            + " A name goes to --name.");
        }
        String key = written.group(2).toUpperCase(Locale.ROOT) + written.group(3);
        return new Person(
                key,
                written.group(1),
                text,
                name.map(given -> PlainLine.of("The name of whoever decides", given, LONGEST_NAME)));
    }

    /** For a reader: {@code policy:4711}, or {@code Jo Field (policy:4711)}. */
    public String named() {
        return name.map(given -> given + " (" + written + ")").orElse(written);
    }

    boolean is(String otherKey) {
        return key.equals(otherKey);
    }

    boolean hasRole(String one) {
        return role.equals(one);
    }

    /** Whether their role publishes and retires. */
    boolean publishes() {
        return PUBLISHING.contains(role);
    }

    /** In one line and in ASCII, so that a reader sees what is wrong with it. */
    private static String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .limit(LONGEST_NAME)
                .forEach(character -> shown.append(
                        character >= ' ' && character <= '~'
                                ? Character.toString(character)
                                : String.format(Locale.ROOT, "\\u%04x", character)));
        return shown.toString();
    }
}
