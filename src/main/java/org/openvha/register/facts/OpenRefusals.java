package org.openvha.register.facts;

/** Refused rows that stood open after a load. */
final class OpenRefusals {

    /** The condition, with the load as two parameters, that a refused row makes the individual incomplete whom it is about. */
    static final String MAKE_INCOMPLETE =
            "file <> 'demographics.csv' AND load_id <= ? AND (known_until IS NULL OR known_until > ?)";

    private OpenRefusals() {}
}
