package org.openvha.document;

import java.util.Locale;

/** How much a finding matters, the gravest first. */
public enum Severity {
    /** It must be mended: what it is about cannot be used, or would not do what it says. */
    ERROR,
    /** Probably a mistake; somebody should look. */
    WARNING,
    /** Worth knowing; nothing need be done. */
    NOTE;

    /** The word in reports. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
