package org.openvha.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.problems.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses parameters within the path ({@code ;name=value}): nothing here has any, and one reader of a path may see past them while another does not. */
public final class PathCheck extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getRequestURI().indexOf(';') < 0) {
            chain.doFilter(request, response);
        } else {
            ProblemResponses.send(
                    Problems.badRequest("The address holds a semicolon in its path.", "Leave it out."),
                    request,
                    response);
        }
    }
}
