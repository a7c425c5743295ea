package org.openvha.web.runs;

import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.openvha.register.Register;
import org.openvha.register.runs.RunProgress;
import org.openvha.register.runs.RunState;
import org.openvha.web.metrics.WorkMeters;
import org.openvha.web.problems.Problems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells clients how far runs are. A run never waits for a client: what it says is left for a few threads of this class to send, and of what a slow client has not
 * taken yet only the latest is kept. When the service ends, streams end first, so that they do not hold up its graceful shutdown.
 */
public final class RunEvents implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RunEvents.class);
    private static final int THREADS = 4;
    private static final int CLIENTS = 200;

    private final Register register;
    private final WorkMeters meters;
    private final Set<ProgressStream> streams = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor senders;
    private volatile boolean running;

    public RunEvents(Register register, WorkMeters meters) {
        this.register = register;
        this.meters = meters;
        this.senders = new ThreadPoolExecutor(
                THREADS, THREADS, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(CLIENTS * 2), task -> {
                    Thread thread = new Thread(task, "run-events");
                    thread.setDaemon(true);
                    return thread;
                });
        senders.allowCoreThreadTimeOut(true);
        meters.followers(streams);
    }

    /** The stream of a run's progress, which ends with the run. */
    SseEmitter of(long run) {
        if (streams.size() >= CLIENTS || !running) {
            throw Problems.unavailable("As many clients follow runs as the service takes.")
                    .exception();
        }
        ProgressStream stream = new ProgressStream(senders, streams::remove);
        streams.add(stream);
        stream.follows(register.runs().follow(run, stream::tell));
        return stream.emitter();
    }

    /** Counts and times the run once it has ended. */
    void countAtItsEnd(long run) {
        register.runs().follow(run, progress -> {
            if (isLast(progress)) {
                count(run);
            }
        });
    }

    static boolean isLast(RunProgress progress) {
        for (RunState state : RunState.values()) {
            if (state != RunState.RUNNING && state.name().equals(progress.phase())) {
                return true;
            }
        }
        return false;
    }

    private void count(long run) {
        try {
            senders.execute(() -> register.runs().find(run).ifPresent(meters::run));
        } catch (RejectedExecutionException ending) {
            LOG.debug("Run {} is not counted", run);
        }
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        streams.forEach(ProgressStream::end);
        senders.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server stops taking requests, which is among the last that start and the first that stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
