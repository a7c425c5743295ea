package org.openvha.redress;

import java.util.Locale;

/** Who is who, as far as accounts tell. */
public final class People {

    private static final String MACHINE = "os:";

    private People() {}

    /** Whether two names of actors are one person's; a user of the machine and an account of the same name count as one. The database compares alike. */
    public static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String name) {
        return (name.startsWith(MACHINE) ? name.substring(MACHINE.length()) : name).toLowerCase(Locale.ROOT);
    }
}
