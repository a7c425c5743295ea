package org.openvha.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Sends problems. */
public final class ProblemResponses {

    private static final MediaType JSON = MediaType.parseMediaType(Problem.MEDIA_TYPE);

    private ProblemResponses() {}

    /** From a filter. */
    public static void send(Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] body = ProblemJson.of(problem, RequestId.of(request));
        response.setStatus(problem.status());
        problem.headers().forEach(response::setHeader);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** From a handler; the content type is set, so that nobody negotiates about a problem. */
    static ResponseEntity<byte[]> entity(Problem problem, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        problem.headers().forEach(headers::set);
        headers.setContentType(JSON);
        headers.setCacheControl("no-store");
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .body(ProblemJson.of(problem, RequestId.of(request)));
    }
}
