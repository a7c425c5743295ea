package org.openvha.web.slow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long a part of a request may take to come, all of it. */
final class Patience {

    /** For the line and the headers of a request. */
    static final Duration HEAD = Duration.ofSeconds(20);

    /** For a body, besides what its size takes. */
    static final Duration BODY = Duration.ofSeconds(20);

    /** For a body that nobody wants, since the request was answered without it. */
    static final Duration UNWANTED = Duration.ofSeconds(2);

    /** What a slow line brings at least. */
    private static final long BYTES_PER_SECOND = 8 * 1024;

    private final Clock clock;
    private final Instant end;

    private Patience(Duration duration, Clock clock) {
        this.clock = clock;
        this.end = clock.instant().plus(duration);
    }

    /** Begins to wait. */
    static Patience of(Duration duration, Clock clock) {
        return new Patience(duration, clock);
    }

    /** Whether it took too long, even for so many bytes. */
    boolean isOverAfter(long bytes) {
        return clock.instant().isAfter(end.plusSeconds(bytes / BYTES_PER_SECOND));
    }
}
