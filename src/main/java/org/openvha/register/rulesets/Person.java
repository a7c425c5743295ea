package org.openvha.register.rulesets;

import java.util.Locale;
import org.openvha.document.BadInputException;

/**
 * Whoever decides, by role and name or staff number. Nobody checks here that it is them.
 *
 * @param key the same for the same person: the name without role, case and spaces
 * @param named as they were named, such as {@code data protection: 4711}
 */
public record Person(String key, String named) {

    private static final int LONGEST = 80;

    /**
     * Reads {@code ROLE:NAME} or {@code NAME}. Who has two roles is one person.
     *
     * @throws BadInputException if no letter or digit names anybody
     */
    public static Person named(String text) {
        String named = PlainLine.of("The name of whoever decides", text, LONGEST);
        String name = named.substring(named.lastIndexOf(':') + 1);
        // By way of capitals, since some letters have two small forms.
        String key = name.replace(" ", "").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
        if (key.codePoints().noneMatch(Character::isLetterOrDigit)) {
            throw new BadInputException(
                    "'" + named + "' names nobody. Write a role and a staff number, such as policy:4711.");
        }
        return new Person(key, named);
    }

    boolean is(String otherKey) {
        return key.equals(otherKey);
    }
}
