package org.openvha.register.runs;

import java.util.concurrent.CountDownLatch;

/** Says on standard output how far a process is, and stands still at one of the marks so that it can be killed there. */
public final class Marks {

    private final int holdAt;
    private int mark;

    /** @param holdAt the number of the mark to stop and wait at, or 0 */
    public Marks(int holdAt) {
        this.holdAt = holdAt;
    }

    public synchronized void mark(String what) {
        mark++;
        System.out.println("mark " + mark + ": " + what);
        System.out.flush();
        if (mark == holdAt) {
            waitToBeKilled();
        }
    }

    private static void waitToBeKilled() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
