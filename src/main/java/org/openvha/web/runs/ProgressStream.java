package org.openvha.web.runs;

import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.openvha.register.runs.RunProgress;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One client that follows a run. What is told while the client still takes the last event is not queued: only the latest is sent next, and the final state is never lost. */
final class ProgressStream {

    private static final long NO_TIMEOUT = 0L;

    private final SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
    private final Executor senders;
    private final Consumer<ProgressStream> ended;
    private final AtomicReference<AutoCloseable> following = new AtomicReference<>();
    private RunProgress next;
    private boolean sending;
    private boolean over;
    private long events;

    ProgressStream(Executor senders, Consumer<ProgressStream> ended) {
        this.senders = senders;
        this.ended = ended;
        emitter.onCompletion(this::forget);
        emitter.onError(failure -> forget());
        emitter.onTimeout(this::forget);
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** @param subscription to close when nobody listens any more */
    void follows(AutoCloseable subscription) {
        following.set(subscription);
        if (isOver()) {
            forget();
        }
    }

    /** Called by the run, so it does nothing that takes time. */
    synchronized void tell(RunProgress progress) {
        next = progress;
        if (!sending && !over) {
            sending = true;
            try {
                senders.execute(this::send);
            } catch (RejectedExecutionException tooMany) {
                sending = false;
            }
        }
    }

    /** Ends the stream, whatever the run does. */
    void end() {
        synchronized (this) {
            over = true;
        }
        emitter.complete();
        forget();
    }

    private synchronized boolean isOver() {
        return over;
    }

    private synchronized RunProgress take() {
        RunProgress taken = over ? null : next;
        next = null;
        sending = taken != null;
        return taken;
    }

    private void send() {
        for (RunProgress progress = take(); progress != null; progress = take()) {
            try {
                events++;
                emitter.send(SseEmitter.event()
                        .id(Long.toString(events))
                        .name("progress")
                        .data(json(progress), MediaType.APPLICATION_JSON));
            } catch (IOException | IllegalStateException gone) {
                end();
            }
            if (RunEvents.isLast(progress)) {
                end();
            }
        }
    }

    private void forget() {
        synchronized (this) {
            over = true;
        }
        ended.accept(this);
        AutoCloseable subscription = following.getAndSet(null);
        if (subscription != null) {
            try {
                subscription.close();
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    /** Phases are words of capital letters, so there is nothing to escape. */
    private static String json(RunProgress progress) {
        return String.format(
                Locale.ROOT,
                "{\"run\":%d,\"phase\":\"%s\",\"done\":%d,\"total\":%d}",
                progress.run(),
                progress.phase(),
                progress.done(),
                progress.total());
    }
}
