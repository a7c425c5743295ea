package org.openvha.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.Consumer;
import me.tongfei.progressbar.ProgressBar;
import org.openvha.register.runs.RunProgress;

/** Shows how far a run is, phase by phase, if standard error is a terminal. */
final class RunBar implements Consumer<RunProgress>, AutoCloseable {

    private final PrintWriter err;
    private String phase = "";
    private ProgressBar bar;

    RunBar(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void accept(RunProgress progress) {
        if (!Progress.isShown()) {
            return;
        }
        if (!phase.equals(progress.phase())) {
            close();
            phase = progress.phase();
            bar = Progress.bar(words(), "", progress.total(), err);
        }
        bar.stepTo(progress.done());
    }

    /** READING becomes Reading. */
    private String words() {
        return phase.charAt(0) + phase.substring(1).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
