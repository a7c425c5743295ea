package org.openvha.web.pages.forms;

/**
 * One of several to choose from.
 *
 * @param value as it is sent
 * @param hint what choosing it means; may be empty
 */
public record Option(String value, String label, String hint) {

    public Option(String value, String label) {
        this(value, label, "");
    }
}
