package org.openvha.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.openvha.access.Barrier;
import org.openvha.register.accounts.Accounts;
import org.openvha.register.accounts.KnownAccount;
import org.openvha.web.problems.Problems;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Looks up, with every request, what the account of whoever is signed in is now: an account that was locked, whose training or authorisation expired at midnight, or
 * whose password was changed, is out at once.
 */
final class AccountGate extends OncePerRequestFilter {

    private static final String PASSWORD_PAGE = "/password";

    private final Accounts accounts;
    private final Routes routes;
    private final Refusals refusals;
    private final Door door;
    private final VerifiedCredentials verified;
    private final Answers answers;
    private final Clock clock;
    private final ZoneId zone;

    AccountGate(
            Accounts accounts,
            Routes routes,
            Refusals refusals,
            Door door,
            VerifiedCredentials verified,
            Answers answers,
            Clock clock,
            ZoneId zone) {
        this.accounts = accounts;
        this.routes = routes;
        this.refusals = refusals;
        this.door = door;
        this.verified = verified;
        this.answers = answers;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication there = SecurityContextHolder.getContext().getAuthentication();
        Optional<Proven> proven = Proven.in(there);
        Optional<Route> asked = routes.of(request);
        if (proven.isEmpty() || asked.filter(Route::open).isPresent()) {
            chain.doFilter(request, response);
            return;
        }
        Optional<KnownAccount> known = accounts.find(proven.get().name()).filter(now -> isStill(proven.get(), now));
        if (known.isEmpty()) {
            refusals.wrong(Optional.of(proven.get().name()), door, "sign-in-ended");
            verified.forget(proven.get().name());
            signOut(request);
            answers.refuse(Problems.signInAgain(), request, response);
            return;
        }
        Optional<Barrier> barrier = known.get().account().barrierOn(LocalDate.ofInstant(clock.instant(), zone));
        if (barrier.isPresent()) {
            refusals.barred(known.get().account(), door, action(barrier.get()), request);
            signOut(request);
            answers.refuse(
                    Problems.accountBarred(barrier.get().words(), barrier.get().remedy()), request, response);
        } else if (mustChoosePassword(known.get(), request)) {
            refusals.barred(known.get().account(), door, "temporary-password", request);
            answers.refuse(Problems.temporaryPassword(), request, response);
        } else {
            as(
                    new Visitor(
                            known.get().account(),
                            door,
                            asked.map(Route::reasoned).orElse(Reasoned.NONE)),
                    request,
                    response,
                    chain);
        }
    }

    /** For this request alone: what stays in the session is only that somebody proved who they are. */
    private static void as(Visitor visitor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext now = SecurityContextHolder.createEmptyContext();
        now.setAuthentication(visitor);
        SecurityContextHolder.setContext(now);
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    private static boolean isStill(Proven proven, KnownAccount now) {
        return now.password().map(KnownAccount.PasswordState::version).orElse(0L) == proven.passwordVersion();
    }

    private static boolean mustChoosePassword(KnownAccount known, HttpServletRequest request) {
        return known.password().filter(KnownAccount.PasswordState::temporary).isPresent()
                && !request.getServletPath().equals(PASSWORD_PAGE);
    }

    private static String action(Barrier barrier) {
        return barrier.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static void signOut(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
