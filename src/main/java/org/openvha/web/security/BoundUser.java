package org.openvha.web.security;

import java.util.List;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody whom the provider signed in, by the account that is bound to them. Nothing else that the provider says of them counts. */
final class BoundUser extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final String account;

    BoundUser(OidcIdToken token, String account) {
        super(List.of(), token);
        this.account = account;
    }

    String account() {
        return account;
    }
}
