package org.openvha.web.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.openvha.access.ClientAddress;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.problems.Problems;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a client send so many requests a second in the mean, and four times as many at once. A client is an address, or a network of IPv6; whoever was silent longest is forgotten first. */
public final class RateLimit extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";
    private static final int BURST = 4;
    private static final int CLIENTS = 10_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final int requestsPerSecond;
    private final Consumer<HttpServletRequest> refused;
    private final TimeMeter time;
    private final Map<ClientAddress, Bucket> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ClientAddress, Bucket> eldest) {
            return size() > CLIENTS;
        }
    };

    /** @param refused is told of each request that is one too many */
    public RateLimit(int requestsPerSecond, Clock clock, Consumer<HttpServletRequest> refused) {
        this.refused = refused;
        this.requestsPerSecond = requestsPerSecond;
        this.time = new ClockTime(clock);
    }

    /**
     * Whoever watches the service's health must not be told that it is ill because a client is busy. The path is the one that the server has normalised, since that decides what is answered; with credentials a
     * request counts as any other, for else passwords could be tried there without end.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return (path.equals(HEALTH) || path.startsWith(HEALTH + "/")) && request.getHeader("Authorization") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe =
                bucket(ClientAddress.of(request.getRemoteAddr())).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
        } else {
            long seconds = (probe.getNanosToWaitForRefill() + NANOS_PER_SECOND - 1) / NANOS_PER_SECOND;
            refused.accept(request);
            ProblemResponses.send(Problems.tooManyRequests(Math.max(1, seconds)), request, response);
        }
    }

    private Bucket bucket(ClientAddress client) {
        synchronized (clients) {
            return clients.computeIfAbsent(
                    client,
                    any -> Bucket.builder()
                            .addLimit(Bandwidth.builder()
                                    .capacity((long) requestsPerSecond * BURST)
                                    .refillGreedy(requestsPerSecond, Duration.ofSeconds(1))
                                    .build())
                            .withCustomTimePrecision(time)
                            .build());
        }
    }

    /** The clock that the service was given, which a test can hold. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return clock.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
