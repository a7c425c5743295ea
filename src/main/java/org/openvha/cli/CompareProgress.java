package org.openvha.cli;

import java.io.PrintWriter;
import me.tongfei.progressbar.ProgressBar;
import org.openvha.whatif.Comparing;

/** Shows how far a comparison is: everybody assessed, then causes found for those who moved. */
final class CompareProgress implements Comparing.Progress, AutoCloseable {

    private final PrintWriter err;
    private ProgressBar bar;
    private boolean attributing;
    private boolean sweeping;

    private CompareProgress(long people, PrintWriter err) {
        this.err = err;
        this.bar = Progress.bar("Comparing", "people", people, err);
    }

    /** Work that tells how far it is. */
    interface Work<T> {
        T run(Comparing.Progress progress) throws Exception;
    }

    /** Does the work, showing its progress if standard error is a terminal. */
    static <T> T show(long people, PrintWriter err, Work<T> work) throws Exception {
        if (!Progress.isShown()) {
            return work.run(Comparing.Progress.NONE);
        }
        try (CompareProgress progress = new CompareProgress(people, err)) {
            return work.run(progress);
        }
    }

    @Override
    public void assessed(long people) {
        bar.stepTo(people);
    }

    @Override
    public void attributed(long done, long of) {
        if (!attributing) {
            bar.close();
            bar = Progress.bar("Finding causes", "people", of, err);
            attributing = true;
        }
        bar.stepTo(done);
    }

    @Override
    public void swept(long done, long of) {
        if (!sweeping) {
            bar.close();
            bar = Progress.bar("Sweeping", "people", of, err);
            sweeping = true;
        }
        bar.stepTo(done);
    }

    @Override
    public void close() {
        bar.close();
    }
}
