package org.openvha.register.facts;

import java.util.function.LongConsumer;

/** Tells somebody who waits how many rows are done, of all tables together; now and then, not at each row. Thread-safe. */
final class RowsDone {

    private static final int STEP = 4096;

    private final LongConsumer listener;
    private long rows;

    RowsDone(LongConsumer listener) {
        this.listener = listener;
    }

    synchronized void add() {
        rows++;
        if (rows % STEP == 0) {
            listener.accept(rows);
        }
    }

    synchronized void end() {
        listener.accept(rows);
    }
}
