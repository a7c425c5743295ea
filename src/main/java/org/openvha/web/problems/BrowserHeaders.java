package org.openvha.web.problems;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer tells a browser, whoever gives it: load nothing from elsewhere, guess nothing, show it in nobody's frame, tell nobody where the reader was, keep nothing
 * unasked.
 *
 * @param https whether readers come by HTTPS; then browsers are told to use nothing else for two years
 */
public record BrowserHeaders(boolean https) {

    public static final String POLICY_HEADER = "Content-Security-Policy";

    /** Nothing but what the service itself serves. */
    public static final String POLICY =
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'";

    public void of(HttpServletResponse response) {
        response.setHeader(POLICY_HEADER, POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
        if (https) {
            response.setHeader("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }
    }
}
