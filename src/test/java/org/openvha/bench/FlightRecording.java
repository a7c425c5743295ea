package org.openvha.bench;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;

/** Records where time goes while some work runs. */
final class FlightRecording {
    private FlightRecording() {}

    /** The work must not be called for its time: recording slows it down a little. */
    static void record(Callable<Void> work, Path file) throws Exception {
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            work.call();
            recording.stop();
            recording.dump(file);
        }
    }
}
