package org.openvha.web.logging;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.problems.Problems;
import org.openvha.web.problems.RequestId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/** Logs every request by its route's template, since a path may hold an individual's id, and answers what nobody else could. */
public final class RequestLog extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE");

    private final Clock clock;
    private final RequestId ids;

    public RequestLog(Clock clock) {
        this.clock = clock;
        this.ids = new RequestId(clock);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long started = clock.millis();
        String id = ids.next();
        request.setAttribute(RequestId.ATTRIBUTE, id);
        response.setHeader("X-Request-Id", id);
        MDC.put("request", id);
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | StackOverflowError failure) {
            failed(failure, request, response);
        } finally {
            LOG.info(
                    "{} {} {} {} ms",
                    METHODS.contains(request.getMethod()) ? request.getMethod() : "another-method",
                    route(request),
                    request.isAsyncStarted() ? "open" : response.getStatus(),
                    clock.millis() - started);
            MDC.remove("request");
        }
    }

    private static void failed(Throwable failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (failure instanceof ClientAbortException || failure.getCause() instanceof ClientAbortException) {
            LOG.info("The client went away, or sent too slowly");
            throw new AnswerBrokeOff();
        }
        if (failure instanceof InvalidParameterException form && !response.isCommitted()) {
            ProblemResponses.send(Problems.unreadableForm(form.getErrorCode()), request, response);
            return;
        }
        if (response.isCommitted()) {
            LOG.warn("The answer broke off: {}", Trace.of(failure));
            throw new AnswerBrokeOff();
        }
        LOG.error("The software failed: {}", Trace.of(failure));
        ProblemResponses.send(Problems.internal(), request, response);
    }

    private static Object route(HttpServletRequest request) {
        Object template = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return template == null ? "(no route)" : template;
    }
}
