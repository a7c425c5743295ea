package org.openvha.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends sessions that nobody used for a while, and every session after a working day, by the clock of the service. Those of whoever has not signed in are short, as anybody can have any number of them by asking for the page to sign in at,
 * and each takes memory.
 */
final class SessionLimits extends OncePerRequestFilter {

    /** Of whoever has not signed in. The server forgets them after as long by itself. */
    static final Duration NOBODYS = Duration.ofMinutes(3);

    static final Duration IDLE = Duration.ofMinutes(20);
    static final Duration WHOLE = Duration.ofHours(10);

    private static final String BEGAN = SessionLimits.class.getName() + ".began";
    private static final String SIGNED_IN = SessionLimits.class.getName() + ".signedIn";
    private static final String USED = SessionLimits.class.getName() + ".used";

    private final Clock clock;

    /** Every session begins when it is made, since the page that makes it may be all that is ever asked for. */
    record Beginnings(Clock clock) implements HttpSessionListener {

        @Override
        public void sessionCreated(HttpSessionEvent made) {
            begin(made.getSession(), clock.instant());
        }
    }

    SessionLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Instant now = clock.instant();
        if (session != null) {
            if (isOver(session, BEGAN, WHOLE, now) || isOver(session, USED, idle(session), now)) {
                session.invalidate();
            } else {
                session.setAttribute(USED, now);
            }
        }
        chain.doFilter(request, response);
    }

    private static Duration idle(HttpSession session) {
        return session.getAttribute(SIGNED_IN) == null ? NOBODYS : IDLE;
    }

    /** The session that somebody has once they signed in begins then, and lasts longer. */
    void signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(SIGNED_IN, true);
        begin(session, clock.instant());
    }

    private static void begin(HttpSession session, Instant now) {
        session.setAttribute(BEGAN, now);
        session.setAttribute(USED, now);
    }

    private static boolean isOver(HttpSession session, String since, Duration most, Instant now) {
        return session.getAttribute(since) instanceof Instant then && !now.isBefore(then.plus(most));
    }
}
