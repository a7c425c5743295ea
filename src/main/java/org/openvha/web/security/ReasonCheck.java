package org.openvha.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.openvha.web.limits.ReadRequest;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.serving.StrictJson;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks programs for a reason wherever the table of routes says so, before anything is looked up and before an answer is repeated. */
public final class ReasonCheck extends OncePerRequestFilter {

    private static final String MEMBER = "reason";

    private final Routes routes;
    private final Access access;

    ReasonCheck(Routes routes, Access access) {
        this.routes = routes;
        this.access = access;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Reasoned reasoned = routes.of(request).map(Route::reasoned).orElse(Reasoned.NONE);
            Optional<String> member = reasoned == Reasoned.MEMBER ? member(request) : Optional.empty();
            if (member.isPresent()) {
                access.because(member.get(), request);
            } else if (reasoned == Reasoned.HEADER || reasoned == Reasoned.MEMBER) {
                access.requireReason(request);
            }
        } catch (ProblemException refused) {
            ProblemResponses.send(refused.problem(), request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> member(HttpServletRequest request) throws IOException {
        return ReadRequest.bodyOf(request).isPresent()
                ? StrictJson.text(request.getInputStream().readAllBytes(), MEMBER)
                : Optional.empty();
    }
}
