package org.openvha.facts;

import java.util.function.LongConsumer;

/** Tells somebody who waits how many rows were read so far, of all files together; now and then, not at each row. */
final class Progress {

    private static final int STEP = 4096;

    private final LongConsumer listener;
    private long rows;

    Progress(LongConsumer listener) {
        this.listener = listener;
    }

    void row() {
        rows++;
        if (rows % STEP == 0) {
            listener.accept(rows);
        }
    }

    void done() {
        listener.accept(rows);
    }
}
