package org.openvha.web.runs;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.openvha.access.Permission;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.web.lists.ReadableLists;
import org.openvha.web.problems.Problems;
import org.openvha.web.security.Access;
import org.openvha.web.serving.EntityTags;
import org.openvha.web.serving.LateStart;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** Everybody's assessment, worked out again: for readers of the list without those whom reviews have taken off it since, for readers of earlier lists as the run had it. */
@RestController
class ReplayController {

    /** How many people reviews took off the list, whose lines are left out. */
    private static final String LEFT_OUT = "OpenVHA-Left-Out";

    /** The same number, where their lines are here. */
    private static final String TAKEN_OFF = "OpenVHA-Taken-Off";

    private final Register register;
    private final ReadableLists readable;
    private final Access access;
    /** Everybody's facts are in memory while it goes on. */
    private final Semaphore one = new Semaphore(1);

    ReplayController(Register register, ReadableLists readable, Access access) {
        this.register = register;
        this.readable = readable;
        this.access = access;
    }

    @GetMapping(path = "/api/runs/{run}/assessments.ndjson", produces = "application/x-ndjson")
    void assessments(@PathVariable String run, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Run found = readable.named(run);
        boolean whole = access.may(Permission.READ_EARLIER_LISTS);
        // Before whom they took off, so that a review between the two is never behind a tag that stands for it.
        long removals = register.lists().removals(found.id());
        Set<String> removed = register.lists().removed(found.id());
        String tag = EntityTags.of(
                found.resultDigest().orElseThrow(), whole ? "ndjson" : "ndjson of readers", Long.toString(removals));
        Runnable reviewed = () -> response.setHeader(whole ? TAKEN_OFF : LEFT_OUT, Integer.toString(removed.size()));
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            reviewed.run();
            return;
        }
        LateStart out = new LateStart(response, () -> {
            headers(found, tag, response);
            reviewed.run();
        });
        if (!one.tryAcquire()) {
            throw Problems.unavailable("Everybody's assessments are being worked out for another client.")
                    .exception();
        }
        try {
            register.runs().assessments(found, whole ? Set.of() : removed, out);
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
