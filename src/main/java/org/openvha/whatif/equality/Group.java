package org.openvha.whatif.equality;

/**
 * A group of people by one attribute.
 *
 * @param code for files: one word or a name of the facts, the same for ever
 * @param label for readers
 * @param stated false for the people of whom the attribute is not known
 */
public record Group(String code, String label, boolean stated) {

    static Group of(String code, String label) {
        return new Group(code, label, true);
    }

    static Group unknown(String code, String label) {
        return new Group(code, label, false);
    }
}
