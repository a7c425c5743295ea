package org.openvha.web.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.openvha.document.BadInputException;
import org.openvha.register.Unavailability;
import org.openvha.register.runs.RunUnderWay;
import org.openvha.web.logging.Trace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Turns whatever a handler throws into a problem. Messages of exceptions are never passed on, since they may quote facts; what is said is said here or in {@link Problems}. */
@RestControllerAdvice
public final class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    @ExceptionHandler(Exception.class)
    ResponseEntity<byte[]> problem(Exception failure, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        return ProblemResponses.entity(of(failure), request);
    }

    /** What went wrong, in our words. */
    public static Problem of(Exception failure) {
        if (failure instanceof ProblemException known) {
            return known.problem();
        } else if (failure instanceof BadInputException bad) {
            return BadInput.problem(bad);
        } else if (failure instanceof RunUnderWay other) {
            return Problems.runUnderWay(other.run());
        } else if (Unavailability.isOfDatabase(failure)) {
            LOG.warn("The database does not answer: {}", Trace.of(failure));
            if (Unavailability.isOfFullDisk(failure)) {
                return Problems.unavailable("The disk of the database is full, and nothing was changed.");
            }
            return Problems.databaseUnavailable();
        }
        return SpringProblems.of(failure).orElseGet(() -> unexpected(failure));
    }

    /** Whether the database does not answer, so that the same may succeed later. */
    public static boolean isOfDatabase(Exception failure) {
        return Unavailability.isOfDatabase(failure);
    }

    private static Problem unexpected(Exception failure) {
        LOG.error("The software failed: {}", Trace.of(failure));
        return Problems.internal();
    }
}
