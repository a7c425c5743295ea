package org.openvha.register.journal;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.openvha.document.BadInputException;
import org.openvha.register.Unavailability;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals the log as long as a service runs, several times a second, and once more at its end. */
public final class Sealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final long PAUSE_MILLISECONDS = 250;
    private static final long SECONDS_TO_END = 10;

    private final Sealing sealing;
    private final TailWatch watch;
    private final ScheduledExecutorService thread;
    private boolean failing;

    private Sealer(Sealing sealing) {
        this.sealing = sealing;
        this.watch = new TailWatch(sealing.tail());
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            Thread sealer = new Thread(work, "seals-the-log");
            sealer.setDaemon(true);
            return sealer;
        });
    }

    /** For a service. */
    public static Sealer start(Sealing sealing) {
        Sealer sealer = new Sealer(sealing);
        sealer.thread.scheduleWithFixedDelay(
                sealer::seal, PAUSE_MILLISECONDS, PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS);
        return sealer;
    }

    /** For a command, which seals what it has written when it ends. */
    public static Sealer atEnd(Sealing sealing) {
        return new Sealer(sealing);
    }

    /** What cannot be sealed now is sealed later: the entries are there. Whatever goes wrong, the next time comes, and somebody is told. */
    void seal() {
        boolean sealed = attempt(sealing::seal);
        boolean signed = attempt(sealing::checkpointIfDue);
        boolean looked = attempt(() -> watch.look().ifPresent(LOG::warn));
        failing = !(sealed && signed && looked);
    }

    /** Errors as well: a schedule that ends by one ends without a word. */
    private boolean attempt(Runnable part) {
        try {
            part.run();
            return true;
        } catch (Throwable failed) {
            if (!failing) {
                LOG.warn(
                        "The log cannot be sealed or signed at the moment; its entries wait. {}",
                        failed instanceof BadInputException
                                ? failed.getMessage()
                                : failed.getClass().getName() + ", SQL state "
                                        + Unavailability.sqlState(failed).orElse("none"));
            }
            failing = true;
            return false;
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException impatient) {
            Thread.currentThread().interrupt();
            return;
        }
        seal();
    }
}
