package org.openvha.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends problems: pages to whoever reads pages with a browser, JSON to everybody else. */
public final class ProblemResponses {

    private ProblemResponses() {}

    /** A problem in the form that a request asks for. */
    private record Written(String type, byte[] bytes) {

        static Written of(Problem problem, HttpServletRequest request) {
            String id = RequestId.of(request);
            return isOfReader(request)
                    ? new Written(ProblemPage.MEDIA_TYPE, ProblemPage.of(problem, id))
                    : new Written(Problem.MEDIA_TYPE, ProblemJson.of(problem, id));
        }
    }

    /** A browser asks for HTML by name. What is for programs answers them alike, whatever they take. */
    private static boolean isOfReader(HttpServletRequest request) {
        String path = request.getRequestURI();
        String accepted = request.getHeader(HttpHeaders.ACCEPT);
        return accepted != null
                && accepted.contains(MediaType.TEXT_HTML_VALUE)
                && !path.startsWith("/api/")
                && !path.startsWith("/actuator");
    }

    /** From a filter. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Written written = Written.of(problem, request);
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(written.type());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(written.bytes().length);
        response.getOutputStream().write(written.bytes());
    }

    /** From a handler; the content type is set, so that nobody negotiates about a problem. */
    static ResponseEntity<byte[]> entity(Problem problem, HttpServletRequest request) {
        Written written = Written.of(problem, request);
        HttpHeaders headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        headers.setContentType(MediaType.parseMediaType(written.type()));
        headers.setCacheControl("no-store");
        return ResponseEntity.status(problem.status()).headers(headers).body(written.bytes());
    }
}
