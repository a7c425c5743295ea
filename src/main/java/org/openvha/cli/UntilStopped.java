package org.openvha.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

/**
 * What a command opened, closed once and last first: when the command ends, or when the process is told to stop (Ctrl-C, SIGTERM), whichever comes first. Whoever comes
 * second waits until the first is done, so a command that is stopped in the middle says nothing about the database that went away below it.
 */
final class UntilStopped implements AutoCloseable {

    /** What shells say of a program that Ctrl-C ended before it was done. */
    private static final int INTERRUPTED = 130;

    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final PrintWriter err;
    private final Thread hook = new Thread(this::stop, "stop");
    private volatile int status = INTERRUPTED;

    UntilStopped(PrintWriter err) {
        this.err = err;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Opens something to be closed. Being told to stop waits for that, so that nothing half open is left behind. */
    synchronized <T extends AutoCloseable> T open(Callable<T> opener) throws Exception {
        T one = opener.call();
        opened.push(one);
        return one;
    }

    /** Waits until the process is told to stop, which is how it is meant to end. */
    void waitForStop() throws InterruptedException {
        status = ExitStatus.DONE;
        new CountDownLatch(1).await();
    }

    @Override
    public void close() {
        closeAll();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException stopping) {
            // the hook finds everything closed, and ends the process
        }
    }

    /** A second Ctrl-C while this goes on changes nothing: Java is stopping already. */
    private void stop() {
        int ended = status;
        try {
            err.println("Stopping");
            closeAll();
        } catch (RuntimeException failed) {
            Failures.report(failed, err);
            ended = ExitStatus.SOFTWARE_FAILED;
        }
        err.flush();
        Runtime.getRuntime().halt(ended);
    }

    /** Closes all of them, even if one cannot be closed. */
    private synchronized void closeAll() {
        if (opened.isEmpty()) {
            return;
        }
        try {
            opened.pop().close();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            closeAll();
        }
    }
}
