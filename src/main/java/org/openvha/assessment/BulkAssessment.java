package org.openvha.assessment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.openvha.facts.CaseFile;

/** Assesses many people on several threads; results come in the order of the people, and only a few chunks are held at a time. */
public final class BulkAssessment {

    /** People in one session; measured best around this size. */
    public static final int CHUNK = 100;

    private static final int CHUNKS_AHEAD = 8;

    private final Assessor assessor;
    private final int threads;
    private final int chunkSize;

    /** @throws IllegalArgumentException if threads or chunk size are below 1 */
    public BulkAssessment(Assessor assessor, int threads, int chunkSize) {
        if (threads < 1 || chunkSize < 1) {
            throw new IllegalArgumentException("Threads and chunk size start at 1");
        }
        this.assessor = assessor;
        this.threads = threads;
        this.chunkSize = chunkSize;
    }

    /**
     * Assesses everybody.
     *
     * @param onWorker what to make of each assessment, on the thread that assessed it
     * @param inOrder takes what was made, one after another on the calling thread, in the order of the people
     * @param progress takes the number of people done since the last call
     */
    public <T> void run(
            List<CaseFile> people, Function<Assessment, T> onWorker, Consumer<T> inOrder, LongConsumer progress) {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Queue<Future<List<T>>> underWay = new ArrayDeque<>();
            for (int start = 0; start < people.size(); start += chunkSize) {
                List<CaseFile> chunk = people.subList(start, Math.min(people.size(), start + chunkSize));
                underWay.add(workers.submit(() -> made(chunk, onWorker)));
                if (underWay.size() > threads * CHUNKS_AHEAD) {
                    handOver(underWay.remove(), inOrder, progress);
                }
            }
            while (!underWay.isEmpty()) {
                handOver(underWay.remove(), inOrder, progress);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private <T> List<T> made(List<CaseFile> chunk, Function<Assessment, T> onWorker) {
        List<T> made = new ArrayList<>(chunk.size());
        for (Assessment assessment : assessor.assess(chunk)) {
            made.add(onWorker.apply(assessment));
        }
        return made;
    }

    private static <T> void handOver(Future<List<T>> chunk, Consumer<T> inOrder, LongConsumer progress) {
        List<T> made = result(chunk);
        made.forEach(inOrder);
        progress.accept(made.size());
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
