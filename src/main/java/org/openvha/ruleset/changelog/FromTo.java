package org.openvha.ruleset.changelog;

/**
 * What something was and what it is. What is empty was or is not there.
 *
 * @param what is spoken of, such as {@code condition}
 */
public record FromTo(String what, String from, String to) {

    boolean differs() {
        return !from.equals(to);
    }
}
