package org.openvha.cli;

import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.LongConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far long work is, on a terminal only: how many, how fast, how long still. */
final class Progress {

    private static final int WIDTH = 79;
    private static final int MILLISECONDS = 250;

    private Progress() {}

    /** Long work, which reports how many it has done. */
    interface Work<T> {
        T run(LongConsumer done) throws Exception;
    }

    /**
     * Does the work, showing its progress if standard error is a terminal.
     *
     * @param total how many there are, or -1 if that is not known
     */
    static <T> T show(String task, String unit, long total, PrintWriter err, Work<T> work) throws Exception {
        if (!isShown()) {
            return work.run(done -> {});
        }
        try (ProgressBar bar = bar(task, unit, total, err)) {
            return work.run(bar::stepTo);
        }
    }

    /** Whether standard error is a terminal, as the launcher says. */
    static boolean isShown() {
        return Boolean.getBoolean("openvha.terminal");
    }

    static ProgressBar bar(String task, String unit, long total, PrintWriter err) {
        return new ProgressBarBuilder()
                .setTaskName(task)
                .setUnit(" " + unit, 1)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(MILLISECONDS)
                .showSpeed(new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .clearDisplayOnFinish()
                .setMaxRenderedLength(WIDTH)
                .setConsumer(new OneLine(err))
                .build();
    }

    /** Draws over the same line, and leaves it empty. */
    private record OneLine(PrintWriter err) implements ProgressBarConsumer {
        @Override
        public int getMaxRenderedLength() {
            return WIDTH;
        }

        @Override
        public void accept(String line) {
            err.print('\r' + line);
            err.flush();
        }

        @Override
        public void clear() {
            err.print('\r' + " ".repeat(WIDTH) + '\r');
            err.flush();
        }

        @Override
        public void close() {
            err.flush();
        }
    }
}
