package org.openvha.register.facts;

/** When a version of a fact was known. */
final class KnownAfter {

    /** The condition that a row was known after a load, which is two parameters. */
    static final String SQL = "known_from <= ? AND (known_until IS NULL OR known_until > ?)";

    private KnownAfter() {}

    /** The same for a statement that takes no parameters; a number needs no quotes. */
    static String sql(long load) {
        return SQL.replace("?", Long.toString(load));
    }
}
