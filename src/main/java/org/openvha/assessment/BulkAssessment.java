package org.openvha.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.openvha.facts.CaseFile;

/** Assesses many people on several threads; results come in the order of the people, and only a few chunks are held at a time. */
public final class BulkAssessment {

    /** People in one session; measured best around this size. */
    public static final int CHUNK = 100;

    private final Assessor assessor;
    private final InChunks chunks;

    /** @throws IllegalArgumentException if threads or chunk size are below 1 */
    public BulkAssessment(Assessor assessor, int threads, int chunkSize) {
        this.assessor = assessor;
        this.chunks = new InChunks(threads, chunkSize);
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
        chunks.run(people, chunk -> made(chunk, onWorker), made -> {
            made.forEach(inOrder);
            progress.accept(made.size());
        });
    }

    private <T> List<T> made(List<CaseFile> chunk, Function<Assessment, T> onWorker) {
        List<T> made = new ArrayList<>(chunk.size());
        for (Assessment assessment : assessor.assess(chunk)) {
            made.add(onWorker.apply(assessment));
        }
        return made;
    }
}
