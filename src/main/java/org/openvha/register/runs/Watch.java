package org.openvha.register.runs;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/** Follows runs of other processes, of which only the database tells anything: asks it every second whether they have ended. Thread-safe. */
final class Watch implements AutoCloseable {

    private static final int SECONDS = 1;

    private final RunRows rows;
    private final Runnable clearUp;
    private final ScheduledExecutorService asking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "runs-elsewhere");
        thread.setDaemon(true);
        return thread;
    });

    /** @param clearUp marks runs whose process is gone */
    Watch(RunRows rows, Runnable clearUp) {
        this.rows = rows;
        this.clearUp = clearUp;
    }

    AutoCloseable follow(long run, Consumer<RunProgress> listener) {
        Following following = new Following(run, listener);
        following.start();
        return following;
    }

    @Override
    public void close() {
        asking.shutdownNow();
    }

    private final class Following implements Runnable, AutoCloseable {
        private final long run;
        private final Consumer<RunProgress> listener;
        private Future<?> task;

        Following(long run, Consumer<RunProgress> listener) {
            this.run = run;
            this.listener = listener;
        }

        synchronized void start() {
            task = asking.scheduleWithFixedDelay(this, SECONDS, SECONDS, TimeUnit.SECONDS);
        }

        @Override
        public void run() {
            try {
                clearUp.run();
                rows.find(run)
                        .filter(found -> found.state() != RunState.RUNNING)
                        .ifPresent(ended -> {
                            close();
                            listener.accept(Runs.last(ended));
                        });
            } catch (DataAccessException | TransactionException askAgain) {
                // The database may be back the next time.
            }
        }

        @Override
        public synchronized void close() {
            task.cancel(false);
        }
    }
}
