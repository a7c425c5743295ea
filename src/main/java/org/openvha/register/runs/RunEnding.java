package org.openvha.register.runs;

import java.sql.SQLException;
import java.time.Clock;

/** Ends a run: with everything it leaves, or with nothing but why; either in the one transaction that also gives up the turn. */
final class RunEnding {

    private static final int PEOPLE_PER_REPORT = 1000;

    private final RunRows rows;
    private final Clock clock;

    /** @param rows on connections of their own, should that of the turn be lost */
    RunEnding(RunRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    void done(UnderWay run, RunResult result) throws SQLException {
        RunTurn turn = run.turn();
        RunRows inTurn = new RunRows(turn.sql());
        int listed = result.listed().size();
        turn.end(() -> {
            if (!inTurn.stillRunning(run.run())) {
                throw new IllegalStateException("Somebody ended run " + run.run() + " from outside");
            }
            new ListCopy(turn.connection(), run.run(), run.plan().asOf())
                    .write(
                            result.listed(),
                            written -> run.progress(UnderWay.WRITING, written, listed, PEOPLE_PER_REPORT));
            inTurn.done(run.run(), result.counts(), result.digest(), clock.instant());
            if (run.plan().mode() == RunMode.ASSESSMENT) {
                inTurn.putInForce(run.run(), clock.instant());
            }
        });
    }

    /**
     * Writes down why a run failed, as far as the database can be told; if it cannot, whoever starts next finds the turn free and the run abandoned.
     *
     * @return whether it is done all the same, since the connection was lost just after the database had taken everything
     */
    boolean failed(UnderWay run, Throwable failure) {
        try {
            note(new RunRows(run.turn().sql()), run, failure);
        } catch (SQLException | RuntimeException turnLost) {
            failure.addSuppressed(turnLost);
        }
        try {
            rows.end(run.run(), RunProblem.state(failure), RunProblem.words(failure), clock.instant());
            return rows.find(run.run())
                    .filter(found -> found.state() == RunState.DONE)
                    .isPresent();
        } catch (RuntimeException databaseLost) {
            failure.addSuppressed(databaseLost);
            return false;
        }
    }

    private void note(RunRows inTurn, UnderWay run, Throwable failure) throws SQLException {
        run.turn()
                .end(() ->
                        inTurn.end(run.run(), RunProblem.state(failure), RunProblem.words(failure), clock.instant()));
    }
}
