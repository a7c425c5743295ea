package org.openvha.register.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Has what several threads want written at the same moment written together. Whoever comes when nobody writes, writes at once and on their own thread; whoever comes meanwhile waits, and one of those who wait then writes
 * for all of them. So there is no thread to be started or stopped, nothing is ever left behind, and nobody who is alone waits for company. Nobody goes on before theirs is written, and nobody waits long for others: a lot
 * that takes its time is not waited for, but followed by another beside it. Thread-safe.
 *
 * @param <T> what is written
 */
final class WrittenTogether<T> {

    private static final int MOST_IN_A_LOT = 100;

    /** Many times as long as a disk takes to write. */
    private static final long PATIENCE_MILLISECONDS = 20;

    private final Consumer<List<T>> writing;
    private final Predicate<Throwable> nothingStays;
    private final long patience;
    private final Queue<Waiting<T>> queue = new ConcurrentLinkedQueue<>();
    private final Semaphore turn;

    /**
     * @param writing writes all of what it is given and returns when that will outlive a crash; or writes none of it and throws
     * @param nothingStays whether it is certain of such a failure that nothing was written, so that the same may be tried again
     */
    WrittenTogether(Consumer<List<T>> writing, Predicate<Throwable> nothingStays) {
        this(writing, nothingStays, PATIENCE_MILLISECONDS);
    }

    /** @param patience with a lot that is being written, in milliseconds */
    WrittenTogether(Consumer<List<T>> writing, Predicate<Throwable> nothingStays, long patience) {
        this(writing, nothingStays, patience, new Semaphore(1));
    }

    /** @param turn of one permit, held by whoever writes without having run out of patience */
    WrittenTogether(Consumer<List<T>> writing, Predicate<Throwable> nothingStays, long patience, Semaphore turn) {
        this.writing = writing;
        this.nothingStays = nothingStays;
        this.patience = patience;
        this.turn = turn;
    }

    /** Returns when all of it is written, or throws what prevented it: then it was not the fault of anybody else's, unless nobody can say what became of the lot. */
    void write(List<T> rows) {
        Waiting<T> own = new Waiting<>(rows);
        // What is under way is neither left nor broken off: what somebody else waits for may be in it.
        boolean interrupted = Thread.interrupted();
        queue.add(own);
        boolean patient = true;
        while (!own.ended()) {
            // With nobody to write for, the turn is left alone: what is one's own may be in a lot beside it for long.
            if (!queue.isEmpty() && turn.tryAcquire()) {
                writeThoseWhoWait(this::giveTurn);
            } else if (!patient && !own.taken()) {
                writeThoseWhoWait(() -> {});
                patient = true;
            } else {
                try {
                    patient = own.await(patience);
                } catch (InterruptedException stopped) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        own.failure().ifPresent(WrittenTogether::rethrow);
    }

    private void giveTurn() {
        turn.release();
        Optional.ofNullable(queue.peek()).ifPresent(Waiting::call);
    }

    /** @param then comes before those are woken whose wait is over, so that the disk is not idle meanwhile */
    private void writeThoseWhoWait(Runnable then) {
        List<Waiting<T>> lot = new ArrayList<>();
        try {
            for (Waiting<T> next = queue.poll(); next != null; next = next(lot)) {
                next.take();
                lot.add(next);
            }
            writeTogether(lot);
        } finally {
            then.run();
            lot.forEach(Waiting::call);
        }
    }

    private Waiting<T> next(List<Waiting<T>> lot) {
        return lot.size() < MOST_IN_A_LOT ? queue.poll() : null;
    }

    private void writeTogether(List<Waiting<T>> lot) {
        if (lot.size() < 2) {
            writeEach(lot);
            return;
        }
        try {
            writing.accept(lot.stream().flatMap(one -> one.rows().stream()).toList());
            lot.forEach(Waiting::written);
        } catch (RuntimeException | Error failed) {
            if (nothingStays.test(failed)) {
                writeEach(lot);
            } else {
                lot.forEach(one -> one.failed(failed));
            }
        }
    }

    /** So that only those fail whose fault it is. */
    private void writeEach(List<Waiting<T>> lot) {
        for (Waiting<T> one : lot) {
            try {
                writing.accept(one.rows());
                one.written();
            } catch (RuntimeException | Error failed) {
                one.failed(failed);
            }
        }
    }

    private static void rethrow(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }
}
