package org.openvha.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openvha.web.problems.ProblemAdvice;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.problems.Problems;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says why nobody can be signed in or logged when the database or the provider does not answer. */
public final class StoreFailures extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ProblemException known) {
            ProblemResponses.send(known.problem(), request, response);
        } catch (AuthenticationServiceException unreachable) {
            ProblemResponses.send(
                    Problems.unavailable("The provider that signs people in does not answer."), request, response);
        } catch (RuntimeException failed) {
            if (response.isCommitted() || !ProblemAdvice.isOfDatabase(failed)) {
                throw failed;
            }
            ProblemResponses.send(ProblemAdvice.of(failed), request, response);
        }
    }
}
