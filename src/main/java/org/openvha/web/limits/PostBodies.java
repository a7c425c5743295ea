package org.openvha.web.limits;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.ProblemException;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.problems.Problems;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads bodies of the API before anybody works with them: whole, of a kind that no form of another site can send, and no larger than allowed, whatever the header
 * Content-Length says.
 */
public final class PostBodies extends OncePerRequestFilter {

    /** Where a zip of facts is posted to. */
    public static final String FACTS = "/api/facts";

    public static final MediaType ZIP = MediaType.parseMediaType("application/zip");

    private static final long JSON_BYTES = 64 * 1024;

    private final Uploads uploads;
    private final long zipBytes;

    public PostBodies(Uploads uploads, int uploadMegabytes) {
        this.uploads = uploads;
        this.zipBytes = uploadMegabytes * 1024L * 1024;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getServletPath().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean zip = request.getServletPath().equals(FACTS);
        MediaType expected = zip ? ZIP : MediaType.APPLICATION_JSON;
        try {
            requireType(request, expected);
            requireLength(request, zip);
        } catch (ProblemException refused) {
            ProblemResponses.send(refused.problem(), request, response);
            return;
        }
        try (Body body = zip
                ? uploads.receive(request.getInputStream(), zipBytes)
                : Body.inMemory(request.getInputStream(), JSON_BYTES)) {
            if (body.cutOff()) {
                ProblemResponses.send(tooLarge(zip), request, response);
            } else {
                chain.doFilter(new ReadRequest(request, body), response);
            }
        }
    }

    private static void requireType(HttpServletRequest request, MediaType expected) {
        try {
            String type = request.getContentType();
            if (type != null && expected.equalsTypeAndSubtype(MediaType.parseMediaType(type))) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            // Refused like any other kind.
        }
        throw Problems.unsupportedMediaType(
                        "The header Content-Type is missing or names another kind of body.",
                        List.of(expected.toString()))
                .exception();
    }

    private void requireLength(HttpServletRequest request, boolean zip) {
        if (request.getContentLengthLong() > (zip ? zipBytes : JSON_BYTES)) {
            throw tooLarge(zip).exception();
        }
    }

    private Problem tooLarge(boolean zip) {
        return zip
                ? Problems.tooLarge(
                        "The zip is larger than " + zipBytes / 1024 / 1024 + " MB.",
                        "Whoever runs the service can allow more: OPENVHA_UPLOAD_MEGABYTES. Or load with ./vha load on the machine itself.")
                : Problems.tooLarge("The body is larger than " + JSON_BYTES / 1024 + " KB.", "Send less.");
    }
}
