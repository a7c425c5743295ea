package org.openvha.document;

/** Characters that no reader sees, and that can make a text read otherwise than it is: control and formatting characters, ends of lines, and what Unicode gives no meaning. */
public final class Unseen {

    private Unseen() {}

    /** Whether a text holds any. */
    public static boolean in(String text) {
        return text.codePoints().anyMatch(Unseen::is);
    }

    /** @param character a code point */
    public static boolean is(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
