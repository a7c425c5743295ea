package org.openvha.web.facts;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.openvha.web.problems.Problems;

/** One load is read and stored at a time, and a few wait: whoever waits holds neither a connection nor an extract in memory, so readers are not held up. Thread-safe. */
final class LoadTurn {

    private static final int MOST_WAITING = 4;

    private final Semaphore turn = new Semaphore(1, true);

    /** @throws org.openvha.web.problems.ProblemException if too many wait already */
    <T> T take(Supplier<T> work) {
        if (turn.getQueueLength() >= MOST_WAITING) {
            throw Problems.unavailable("As many loads wait for their turn as the service takes.")
                    .exception();
        }
        turn.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turn.release();
        }
    }
}
