package org.openvha.web.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.openvha.document.Digests;
import org.openvha.register.Unavailability;
import org.openvha.web.limits.ReadRequest;
import org.openvha.web.logging.Trace;
import org.openvha.web.problems.Problem;
import org.openvha.web.problems.ProblemResponses;
import org.openvha.web.problems.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Posts with an {@code Idempotency-Key}: the same request sent again within a day gets the same answer and does nothing twice. While one is worked on, its connection
 * holds an advisory lock, so that the same request at the same time is refused, and one whose service crashed can be sent again at once.
 *
 * <p>Answers that say nothing about the request (5xx, 429) are not kept. Comparisons are not kept at all: they change nothing, and hold assessments of people who may not be
 * on the list, of whom nothing is stored.
 */
public final class IdempotencyKeys extends OncePerRequestFilter {

    public static final String HEADER = "Idempotency-Key";
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyKeys.class);
    private static final Set<String> KEPT = Set.of("/api/facts", "/api/facts/corrections", "/api/runs");
    private static final String ALLOWED = "[\\x21-\\x7e]{1,255}";

    private final DataSource database;
    private final Clock clock;
    private final Semaphore places;

    /** @param places how many posts with keys are worked on at a time, since each holds a connection besides those it works with */
    public IdempotencyKeys(DataSource database, Clock clock, int places) {
        this.database = database;
        this.clock = clock;
        this.places = new Semaphore(places);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> keys = Collections.list(request.getHeaders(HEADER));
        if (keys.size() != 1 || !keys.get(0).matches(ALLOWED)) {
            ProblemResponses.send(
                    Problems.badRequest(
                            "The header " + HEADER + " is not a key.",
                            "Send one, of 1 to 255 visible ASCII characters, such as a UUID."),
                    request,
                    response);
        } else if (!KEPT.contains(request.getServletPath())) {
            chain.doFilter(request, response);
        } else if (places.tryAcquire()) {
            try {
                keyed(keys.get(0), request, response, chain);
            } finally {
                places.release();
            }
        } else {
            ProblemResponses.send(
                    Problems.unavailable("As many posts with keys are under way as the service takes."),
                    request,
                    response);
        }
    }

    private void keyed(String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KeptResponse kept = new KeptResponse(response);
        Optional<Problem> refused;
        try (Connection connection = database.getConnection()) {
            refused = new Turn(new KeyTable(connection, clock), request, key).take(kept, chain);
        } catch (SQLException | DataAccessException failed) {
            refused = Optional.of(problem(failed));
        }
        if (refused.isPresent()) {
            ProblemResponses.send(refused.get(), request, response);
        } else {
            kept.send();
        }
    }

    private static Problem problem(Exception failed) {
        boolean ofDatabase = Unavailability.isOfDatabase(failed);
        LOG.warn("A key could not be looked up: {}", Trace.of(failed));
        return ofDatabase ? Problems.databaseUnavailable() : Problems.internal();
    }

    /** One request with a key. Nobody gets the answer to somebody else's. */
    private record Turn(KeyTable table, String route, String key, String digest, HttpServletRequest request) {

        Turn(KeyTable table, HttpServletRequest request, String key) {
            this(
                    table,
                    "POST " + request.getServletPath() + " by " + request.getRemoteUser(),
                    key,
                    digest(request),
                    request);
        }

        Optional<Problem> take(KeptResponse response, FilterChain chain) throws ServletException, IOException {
            table.forgetOld();
            if (!table.takeTurn(route, key)) {
                return Optional.of(Problems.keyUnderWay());
            }
            try {
                return answer(response, chain);
            } finally {
                endTurn();
            }
        }

        private Optional<Problem> answer(KeptResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<KeyRow> known =
                    table.find(route, key).filter(row -> row.answer().isPresent());
            if (known.isPresent()) {
                if (!known.get().requestDigest().equals(digest)) {
                    return Optional.of(Problems.keyReused());
                }
                response.replay(known.get().answer().orElseThrow());
                return Optional.empty();
            }
            table.begin(route, key, digest);
            chain.doFilter(request, response);
            keep(response);
            return Optional.empty();
        }

        /** The work is done, so its answer is sent even if it cannot be written down. */
        private void keep(KeptResponse response) {
            try {
                if (response.isWorthKeeping()) {
                    table.answer(route, key, response.answer());
                } else {
                    table.forget(route, key);
                }
            } catch (DataAccessException failed) {
                LOG.warn("An answer could not be kept: {}", Trace.of(failed));
            }
        }

        /** A connection that is gone has given the turn back already. */
        private void endTurn() {
            try {
                table.endTurn(route, key);
            } catch (DataAccessException failed) {
                LOG.warn("A turn could not be given back: {}", Trace.of(failed));
            }
        }

        private static String digest(HttpServletRequest request) {
            String body = ReadRequest.bodyOf(request).orElseThrow().digest();
            String query = request.getQueryString() == null ? "" : request.getQueryString();
            return Digests.sha256((MediaType.parseMediaType(request.getContentType()) + "\n" + query + "\n" + body)
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }
}
