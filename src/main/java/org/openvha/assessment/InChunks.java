package org.openvha.assessment;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Does work about many items on several threads, chunk by chunk. What comes of it is handed over in the order of the items, so it cannot depend on the threads; only a few
 * chunks are held at a time.
 */
public final class InChunks {

    private static final int CHUNKS_AHEAD = 8;

    private final int threads;
    private final int chunkSize;

    /** @throws IllegalArgumentException if threads or chunk size are below 1 */
    public InChunks(int threads, int chunkSize) {
        if (threads < 1 || chunkSize < 1) {
            throw new IllegalArgumentException("Threads and chunk size start at 1");
        }
        this.threads = threads;
        this.chunkSize = chunkSize;
    }

    /**
     * Does all the work.
     *
     * @param onWorker what to make of a chunk, on one of the threads
     * @param inOrder takes what was made of each chunk, one after another on the calling thread
     */
    public <I, T> void run(List<I> items, Function<List<I>, T> onWorker, Consumer<T> inOrder) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<T>> underWay = new ArrayDeque<>();
            for (int start = 0; start < items.size(); start += chunkSize) {
                List<I> chunk = items.subList(start, Math.min(items.size(), start + chunkSize));
                underWay.add(workers.submit(() -> onWorker.apply(chunk)));
                if (underWay.size() > threads * CHUNKS_AHEAD) {
                    inOrder.accept(result(underWay.remove()));
                }
            }
            while (!underWay.isEmpty()) {
                inOrder.accept(result(underWay.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("Assessing was interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
