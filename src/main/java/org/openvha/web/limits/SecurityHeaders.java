package org.openvha.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.openvha.web.problems.BrowserHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts what every answer tells a browser on every answer, before anything else is done. */
public final class SecurityHeaders extends OncePerRequestFilter {

    private final BrowserHeaders headers;

    public SecurityHeaders(BrowserHeaders headers) {
        this.headers = headers;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        headers.of(response);
        chain.doFilter(request, response);
    }
}
