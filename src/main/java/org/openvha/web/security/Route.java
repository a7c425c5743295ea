package org.openvha.web.security;

import java.util.Optional;
import org.openvha.access.Permission;
import org.springframework.web.util.pattern.PathPattern;

/**
 * An operation of the service.
 *
 * @param open whether anybody may do it without an account
 * @param permission that it takes; empty if it is open, or every account may do it
 * @param reasoned where the reason for it comes from
 */
record Route(String method, PathPattern path, boolean open, Optional<Permission> permission, Reasoned reasoned) {

    @Override
    public String toString() {
        return method + " " + path.getPatternString();
    }
}
