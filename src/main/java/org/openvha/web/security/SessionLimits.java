package org.openvha.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends sessions that nobody used for a while, and every session after a working day, by the clock of the service. */
final class SessionLimits extends OncePerRequestFilter {

    static final Duration IDLE = Duration.ofMinutes(20);
    static final Duration WHOLE = Duration.ofHours(10);

    private static final String BEGAN = SessionLimits.class.getName() + ".began";
    private static final String USED = SessionLimits.class.getName() + ".used";

    private final Clock clock;

    SessionLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Instant now = clock.instant();
        if (session != null) {
            if (isOver(session, BEGAN, WHOLE, now) || isOver(session, USED, IDLE, now)) {
                session.invalidate();
            } else {
                begin(session, now);
                session.setAttribute(USED, now);
            }
        }
        chain.doFilter(request, response);
    }

    /** The session that somebody has once they signed in begins then. */
    void signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession();
        session.setAttribute(BEGAN, clock.instant());
        session.setAttribute(USED, clock.instant());
    }

    private static void begin(HttpSession session, Instant now) {
        if (session.getAttribute(BEGAN) == null) {
            session.setAttribute(BEGAN, now);
        }
    }

    private static boolean isOver(HttpSession session, String since, Duration most, Instant now) {
        return session.getAttribute(since) instanceof Instant then && !now.isBefore(then.plus(most));
    }
}
