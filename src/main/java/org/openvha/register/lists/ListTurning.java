package org.openvha.register.lists;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunState;
import org.openvha.register.runs.Runs;

/**
 * Which list may be read now. Earlier lists are for auditors and archivists, so ordinary readers see the list in force; a list that was just replaced stays readable for
 * as long as it takes to turn its pages. Thread-safe.
 */
public final class ListTurning {

    private final Runs runs;
    private final Clock clock;
    private final Duration pageTime;

    /** @param pageTime how long after it was replaced a list can still be read by ordinary readers */
    public ListTurning(Runs runs, Clock clock, Duration pageTime) {
        this.runs = runs;
        this.clock = clock;
        this.pageTime = pageTime;
    }

    /** @param earlier whether the reader may read every earlier list */
    public ListAccess of(long run, boolean earlier) {
        return runs.find(run)
                .map(found -> of(found, earlier))
                .orElseGet(() -> new ListAccess.Unknown(
                        "There is no run of this number.",
                        "Look among the runs, or leave the number out for the list in force."));
    }

    private ListAccess of(Run run, boolean earlier) {
        if (run.state() != RunState.DONE) {
            return new ListAccess.Unknown(
                    run.state() == RunState.RUNNING
                            ? "This run has not ended, so there is no list of it yet."
                            : "This run did not come to its end and left no list.",
                    run.state() == RunState.RUNNING
                            ? "Follow the run, and read its list when it is done."
                            : "Start another run, or read the list in force.");
        }
        if (run.inForce()) {
            return new ListAccess.Allowed(run, Optional.empty());
        }
        return runs.erasedList(run)
                .<ListAccess>map(words -> new ListAccess.Gone(run, words, "Read the list in force, or a later one."))
                .orElseGet(() -> kept(run, earlier));
    }

    private ListAccess kept(Run run, boolean earlier) {
        if (run.mode() == RunMode.SIMULATION || earlier) {
            return new ListAccess.Allowed(run, Optional.empty());
        }
        Instant end = run.inForceUntil().orElseThrow().plus(pageTime);
        return clock.instant().isBefore(end)
                ? new ListAccess.Allowed(run, Optional.of(end))
                : new ListAccess.Gone(
                        run,
                        "This list was replaced, and its pages could be turned for " + pageTime.toMinutes()
                                + " minutes after that. Former lists are for auditors and archivists.",
                        "Start again with the list in force, from its first page.");
    }
}
