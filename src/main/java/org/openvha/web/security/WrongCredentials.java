package org.openvha.web.security;

import org.springframework.security.authentication.BadCredentialsException;

/** A name and a password that do not belong together; it is in the log already. */
final class WrongCredentials extends BadCredentialsException {
    private static final long serialVersionUID = 1L;

    WrongCredentials() {
        super("wrong");
    }
}
