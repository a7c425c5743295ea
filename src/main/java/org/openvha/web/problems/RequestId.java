package org.openvha.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;

/** Names requests, so that one can be found in the log: the start of the service and a running number, neither secret nor random. Thread-safe. */
public final class RequestId {

    public static final String ATTRIBUTE = RequestId.class.getName();

    private static final int LETTERS_AND_DIGITS = 36;

    private final String service;
    private final AtomicLong last = new AtomicLong();

    public RequestId(Clock clock) {
        this.service = Long.toString(clock.millis(), LETTERS_AND_DIGITS);
    }

    public String next() {
        return service + "-" + last.incrementAndGet();
    }

    /** Empty for a request that was refused before it got one. */
    public static String of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }
}
