package org.openvha.web.security;

import java.util.List;
import java.util.Optional;
import org.openvha.access.ClientAddress;
import org.openvha.register.accounts.Accounts;
import org.openvha.register.accounts.SignIn;
import org.openvha.web.problems.Problems;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** Signs in with the password of a local account. What is wrong is logged, and answered alike whatever was wrong. */
final class LocalPasswords implements AuthenticationProvider {

    private static final int STRIPES = 64;

    private final Accounts accounts;
    private final Refusals refusals;
    private final Door door;
    private final Optional<VerifiedCredentials> verified;
    private final Object[] turns = new Object[STRIPES];

    /** @param verified keeps what was right for a while; empty to check every time */
    LocalPasswords(Accounts accounts, Refusals refusals, Door door, Optional<VerifiedCredentials> verified) {
        this.accounts = accounts;
        this.refusals = refusals;
        this.door = door;
        this.verified = verified;
        for (int turn = 0; turn < STRIPES; turn++) {
            turns[turn] = new Object();
        }
    }

    @Override
    public Authentication authenticate(Authentication given) {
        String name = given.getName();
        String password = String.valueOf(given.getCredentials());
        ClientAddress from = ClientAddress.of(
                given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "");
        Proven proven = verified.map(kept -> keptOrChecked(kept, name, password, from))
                .orElseGet(() -> checked(name, password, from));
        return UsernamePasswordAuthenticationToken.authenticated(proven, "", List.of());
    }

    /** The same sent many times at once is checked once. */
    private Proven keptOrChecked(VerifiedCredentials kept, String name, String password, ClientAddress from) {
        String keyed = kept.keyed(name, password);
        return kept.find(keyed).orElseGet(() -> {
            synchronized (turns[Math.floorMod(keyed.hashCode(), STRIPES)]) {
                return kept.find(keyed).orElseGet(() -> {
                    Proven proven = checked(name, password, from);
                    kept.keep(keyed, proven);
                    return proven;
                });
            }
        });
    }

    private Proven checked(String name, String password, ClientAddress from) {
        SignIn came = accounts.signIn(name, password, from);
        if (came instanceof SignIn.Right right) {
            accounts.find(name).ifPresent(known -> refusals.came(known.account(), door, "password"));
            return new Proven(right.name(), right.passwordVersion());
        }
        if (came instanceof SignIn.Busy) {
            throw Problems.signInsUnavailable().exception();
        }
        if (came instanceof SignIn.Delayed delayed) {
            refusals.delayed(delayed.name(), door);
        } else {
            refusals.wrong(
                    came instanceof SignIn.Wrong wrong ? Optional.of(wrong.name()) : Optional.empty(),
                    door,
                    "wrong-password");
        }
        throw new WrongCredentials();
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }
}
