package org.openvha.access;

import org.openvha.document.BadInputException;

/** How accounts are called. */
public final class AccountName {

    /** In words, for remedies. */
    public static final String ALLOWED = "2 to 64 small letters, digits, '.', '_' and '-', the first a letter or digit";

    private static final String FORM = "[a-z0-9][a-z0-9._-]{1,63}";

    private AccountName() {}

    public static boolean valid(String name) {
        return name.matches(FORM);
    }

    /** @throws BadInputException if it is no name */
    public static String of(String name) {
        if (!valid(name)) {
            throw new BadInputException("An account cannot have this name. Give it " + ALLOWED + ".");
        }
        return name;
    }
}
