package org.openvha.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import org.openvha.assessment.Assessment;
import org.openvha.facts.CaseFile;
import org.openvha.oracle.HandWrittenScorer;

/** Everybody assessed by the hand-written scorer, a window of chunks at a time. */
final class HandWrittenRun {
    private static final int CHUNK = 1000;
    private static final int CHUNKS_IN_WINDOW = 32;

    private final HandWrittenScorer scorer;

    HandWrittenRun(HandWrittenScorer scorer) {
        this.scorer = scorer;
    }

    /** Each in turn on this very thread. */
    void here(List<CaseFile> people, Consumer<Assessment> each) {
        for (int i = 0; i < people.size(); i++) {
            each.accept(scorer.assess(people.get(i)));
        }
    }

    /**
     * On several threads, in the order of the people.
     *
     * @param encode what the threads do with each assessment
     * @param each what this thread does with what came of it, in order
     */
    <T> void inBulk(List<CaseFile> people, int threads, Function<Assessment, T> encode, Consumer<T> each)
            throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            int window = CHUNK * CHUNKS_IN_WINDOW;
            for (int from = 0; from < people.size(); from += window) {
                List<CaseFile> some = people.subList(from, Math.min(from + window, people.size()));
                for (Future<List<T>> chunk : pool.invokeAll(chunks(some, encode))) {
                    chunk.get().forEach(each);
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    private <T> List<Callable<List<T>>> chunks(List<CaseFile> people, Function<Assessment, T> encode) {
        List<Callable<List<T>>> chunks = new ArrayList<>();
        for (int from = 0; from < people.size(); from += CHUNK) {
            List<CaseFile> chunk = people.subList(from, Math.min(from + CHUNK, people.size()));
            chunks.add(() -> encoded(chunk, encode));
        }
        return chunks;
    }

    private <T> List<T> encoded(List<CaseFile> people, Function<Assessment, T> encode) {
        List<T> encoded = new ArrayList<>(people.size());
        for (int i = 0; i < people.size(); i++) {
            encoded.add(encode.apply(scorer.assess(people.get(i))));
        }
        return encoded;
    }
}
