package org.openvha.ruleset.language;

/** A piece of a rule file; {@code text} is what stands between the quotes for a string. */
record Token(Kind kind, String text, int line) {

    enum Kind {
        WORD,
        KEY,
        STRING,
        NUMBER,
        SYMBOL,
        END_OF_FILE
    }

    boolean is(String expected) {
        return (kind == Kind.WORD || kind == Kind.SYMBOL) && text.equals(expected);
    }

    /** Whether it is digits only, without a zero before them; what is not has its finding already. */
    boolean isWholeNumber() {
        return text.matches("0|[1-9][0-9]*");
    }

    /** How messages call it. */
    String shown() {
        if (is("'")) {
            return "a single quote";
        }
        String shortened = text.length() > 40 ? text.substring(0, 40) + "..." : text;
        return switch (kind) {
            case KEY -> "'@" + shortened + "'";
            case STRING -> "the text \"" + shortened + "\"";
            case END_OF_FILE -> "the end of the file";
            default -> "'" + shortened + "'";
        };
    }
}
