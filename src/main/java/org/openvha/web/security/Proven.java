package org.openvha.web.security;

import java.io.Serializable;
import java.security.Principal;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * Somebody who proved that an account is theirs; what it may do is looked up with every request.
 *
 * @param passwordVersion which of the account's passwords it was; 0 where a provider signed them in
 */
record Proven(String name, long passwordVersion) implements Principal, Serializable {
    private static final long serialVersionUID = 1L;

    /** Who is proven by an authentication; nobody, if nobody signed in. */
    static Optional<Proven> in(Authentication there) {
        if (there == null || !there.isAuthenticated()) {
            return Optional.empty();
        } else if (there.getPrincipal() instanceof Proven proven) {
            return Optional.of(proven);
        } else if (there.getPrincipal() instanceof BoundUser user) {
            return Optional.of(new Proven(user.account(), 0));
        }
        return Optional.empty();
    }

    @Override
    public String getName() {
        return name;
    }
}
