package org.openvha.whatif.kpi;

import java.util.Locale;

/** What a measure counts in. */
public enum Unit {
    PEOPLE(""),
    PERCENT("%");

    private final String sign;

    Unit(String sign) {
        this.sign = sign;
    }

    /** The word as it stands in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    String shown(String number) {
        return number + sign;
    }
}
