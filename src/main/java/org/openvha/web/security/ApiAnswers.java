package org.openvha.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.problems.Problems;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** What programs are told: problems. */
final class ApiAnswers implements Answers, AuthenticationEntryPoint, AccessDeniedHandler {

    private final Routes routes;
    private final Refusals refusals;
    private final boolean tokens;

    /** @param tokens whether bearer tokens are taken as well */
    ApiAnswers(Routes routes, Refusals refusals, boolean tokens) {
        this.routes = routes;
        this.refusals = refusals;
        this.tokens = tokens;
    }

    /** Nobody is signed in, or what they sent is wrong; which of the two is said in the log alone. Whoever found credentials wrong has logged it. */
    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof InsufficientAuthenticationException) {
            refusals.unknown("no-credentials", request);
        } else if (!(failure instanceof WrongCredentials || failure instanceof InvalidBearerTokenException)) {
            refusals.unknown("malformed-credentials", request);
        }
        refuse(Problems.notSignedIn(), request, response);
    }

    /** Somebody is signed in, and may not, or there is no such operation. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        refuse(problem(routes, refusals, request), request, response);
    }

    static Problem problem(Routes routes, Refusals refusals, HttpServletRequest request) {
        if (routes.of(request).isPresent()) {
            refusals.refused("not-permitted", request);
            return Problems.notPermitted();
        }
        List<String> methods = routes.methods(request);
        return methods.isEmpty() ? Problems.ofStatus(404) : Problems.methodNotAllowed(methods);
    }

    @Override
    public void refuse(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"OpenVHA\", charset=\"UTF-8\"");
            if (tokens) {
                response.addHeader("WWW-Authenticate", "Bearer realm=\"OpenVHA\"");
            }
        }
        ProblemResponses.send(problem, request, response);
    }
}
