package org.openvha.web.runs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.web.lists.ReadableLists;
import org.openvha.web.problems.Problems;
import org.openvha.web.serving.EntityTags;
import org.openvha.web.serving.LateStart;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Everybody's assessment, worked out again. */
@RestController
class ReplayController {

    private final Register register;
    private final ReadableLists readable;
    /** Everybody's facts are in memory while it goes on. */
    private final Semaphore one = new Semaphore(1);

    ReplayController(Register register, ReadableLists readable) {
        this.register = register;
        this.readable = readable;
    }

    @GetMapping(path = "/api/runs/{run}/assessments.ndjson", produces = "application/x-ndjson")
    void assessments(@PathVariable String run, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Run found = readable.named(run);
        String tag = EntityTags.of(found.resultDigest().orElseThrow(), "ndjson");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            return;
        }
        LateStart out = new LateStart(response, () -> headers(found, tag, response));
        if (!one.tryAcquire()) {
            throw Problems.unavailable("Everybody's assessments are being worked out for another client.")
                    .exception();
        }
        try {
            register.runs().assessments(found, out);
        } finally {
            one.release();
        }
        out.end();
    }

    private static void headers(Run run, String tag, HttpServletResponse response) {
        response.setContentType("application/x-ndjson");
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.setHeader("OpenVHA-Run", Long.toString(run.id()));
        response.setHeader("OpenVHA-Mode", run.mode().name());
    }
}
