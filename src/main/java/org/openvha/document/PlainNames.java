package org.openvha.document;

import java.util.Locale;

/** Names of constants as people write them, the same in every locale. */
public final class PlainNames {

    private PlainNames() {}

    /** {@code VIOLENCE_WITH_INJURY} in small words: violence with injury. */
    public static String small(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** {@code VIOLENCE_WITH_INJURY} as a line begins: Violence with injury. */
    public static String capital(String constant) {
        String words = small(constant);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
