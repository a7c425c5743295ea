package org.openvha.register.lists;

import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunState;
import org.openvha.register.runs.Runs;

/**
 * Which list may be read now. Earlier lists are for auditors and archivists; to ordinary readers one is closed the moment a newer one is in force, in the middle of its pages
 * too. Thread-safe.
 */
public final class ListReading {

    private final Runs runs;
    private final Lists lists;

    public ListReading(Runs runs, Lists lists) {
        this.runs = runs;
        this.lists = lists;
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
            return new ListAccess.Allowed(run);
        }
        return runs.erasedList(run)
                .<ListAccess>map(words -> new ListAccess.Gone(
                        run,
                        words,
                        lists.inForce().isPresent()
                                ? "Read the list in force, or a later one."
                                : "No list is in force: start a run, and read its list."))
                .orElseGet(() -> kept(run, earlier));
    }

    private boolean isOfToday(Run simulation) {
        return lists.inForce().stream().noneMatch(inForce -> inForce > simulation.id());
    }

    private ListAccess kept(Run run, boolean earlier) {
        if (earlier || (run.mode() == RunMode.SIMULATION && isOfToday(run))) {
            return new ListAccess.Allowed(run);
        }
        if (run.mode() == RunMode.SIMULATION) {
            return new ListAccess.Gone(
                    run,
                    "A list came in force after this simulation. Older simulations are for auditors and archivists, since they show much of earlier lists.",
                    "Start the simulation again.");
        }
        return new ListAccess.Gone(
                run,
                "This list was replaced. Earlier lists are for auditors and archivists.",
                "Start again with the list in force, from its first page.");
    }
}
