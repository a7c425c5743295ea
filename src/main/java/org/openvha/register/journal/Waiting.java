package org.openvha.register.journal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** What one thread wants written, all of it or none, and what came of it. */
final class Waiting<T> {

    private final List<T> rows;
    private final Semaphore called = new Semaphore(0);
    private volatile boolean taken;
    private volatile boolean ended;
    private volatile Optional<Throwable> failure = Optional.empty();

    Waiting(List<T> rows) {
        this.rows = rows;
    }

    List<T> rows() {
        return rows;
    }

    /** To be called by whoever writes it, before. It is called when that has ended. */
    void take() {
        taken = true;
    }

    /** Whether somebody writes it, or has. */
    boolean taken() {
        return taken;
    }

    boolean ended() {
        return ended;
    }

    /** Empty as long as nothing has ended, and where all of it was written. */
    Optional<Throwable> failure() {
        return failure;
    }

    void written() {
        ended = true;
    }

    void failed(Throwable thrown) {
        failure = Optional.of(thrown);
        ended = true;
    }

    /** Wakes its thread, to see whether it has ended, or may write. */
    void call() {
        called.release();
    }

    /** Sleeps until it is called; as long as nobody has taken it, for that time at most. Tells whether it was called. */
    boolean await(long milliseconds) throws InterruptedException {
        if (taken) {
            called.acquire();
            return true;
        }
        return called.tryAcquire(milliseconds, TimeUnit.MILLISECONDS);
    }
}
