package org.openvha.register.runs;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.openvha.audit.Actor;

/** A run of this process that is under way: how far it is, who wants to know, and whether it is to stop. Thread-safe. */
final class UnderWay {

    static final String READING = "READING";
    static final String ASSESSING = "ASSESSING";
    static final String WRITING = "WRITING";

    private final Run started;
    private final RunTurn turn;
    private final RunPlan plan;
    private final Actor startedBy;
    private final List<Consumer<RunProgress>> listeners = new CopyOnWriteArrayList<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile RunProgress last;
    private volatile long people;
    private volatile boolean toStop;

    UnderWay(Run started, RunTurn turn, RunPlan plan, Actor startedBy) {
        this.started = started;
        this.turn = turn;
        this.plan = plan;
        this.startedBy = startedBy;
        this.last = new RunProgress(started.id(), READING, 0, 0);
    }

    long run() {
        return started.id();
    }

    Run started() {
        return started;
    }

    RunTurn turn() {
        return turn;
    }

    RunPlan plan() {
        return plan;
    }

    /** Who has started it, and may have left. */
    Actor startedBy() {
        return startedBy;
    }

    synchronized AutoCloseable follow(Consumer<RunProgress> listener) {
        listeners.add(listener);
        tell(listener, last);
        return () -> listeners.remove(listener);
    }

    void hasPeople(int number) {
        people = number;
    }

    /**
     * Tells listeners how far the run is, but no more often than once for each step.
     *
     * @throws CancellationException if the run is to stop
     */
    void progress(String phase, long done, long total, long step) {
        if (toStop) {
            throw new CancellationException("The run was told to stop");
        }
        if (!phase.equals(last.phase()) || done / step > last.done() / step || done == total) {
            tell(new RunProgress(started.id(), phase, done, total));
        }
    }

    /** The last that listeners hear. */
    void ended(RunState state) {
        tell(new RunProgress(started.id(), state.name(), people, people));
        ended.countDown();
    }

    void stop() {
        toStop = true;
    }

    void awaitEnd() throws InterruptedException {
        ended.await();
    }

    private synchronized void tell(RunProgress progress) {
        last = progress;
        listeners.forEach(listener -> tell(listener, progress));
    }

    /** Whoever listens badly is not told any more; the run goes on. */
    private void tell(Consumer<RunProgress> listener, RunProgress progress) {
        try {
            listener.accept(progress);
        } catch (RuntimeException deaf) {
            listeners.remove(listener);
        }
    }
}
