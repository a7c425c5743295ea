package org.openvha.register.runs;

import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.openvha.audit.Journal;
import org.openvha.register.facts.FactStore;
import org.openvha.register.journal.DatabaseJournal;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends a run: with everything it leaves, or with nothing but why; either in the one transaction that also gives up the turn. */
final class RunEnding {

    private static final int PEOPLE_PER_REPORT = 1000;

    private final RunRows rows;
    private final FactStore facts;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DatabaseJournal journal;

    /** @param rows on connections of their own, should that of the turn be lost */
    RunEnding(DataSource database, RunRows rows, FactStore facts, Clock clock, DatabaseJournal journal) {
        this.rows = rows;
        this.facts = facts;
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.clock = clock;
        this.journal = journal;
    }

    void done(UnderWay run, RunResult result) throws SQLException {
        RunTurn turn = run.turn();
        RunRows inTurn = new RunRows(turn.sql());
        int listed = result.listed().size();
        turn.end(() -> {
            if (!inTurn.stillRunning(run.run())) {
                throw new IllegalStateException("Somebody ended run " + run.run() + " from outside");
            }
            new ListCopy(run.run(), run.plan().asOf(), result.listed())
                    .write(
                            turn.connection(),
                            written -> run.progress(UnderWay.WRITING, written, listed, PEOPLE_PER_REPORT));
            inTurn.done(run.run(), result.counts(), result.digest(), clock.instant());
            for (String individual : new UpheldMeanwhile(turn.sql(), facts).takeOff(run.run(), run.plan())) {
                turn.log(journal).write(run.startedBy(), RunEvents.takenOff(run.run(), run.plan(), individual));
            }
            if (run.plan().mode() == RunMode.ASSESSMENT) {
                inTurn.putInForce(run.run(), clock.instant());
            }
            turn.log(journal).write(run.startedBy(), RunEvents.done(run.run(), run.plan(), result));
        });
    }

    /**
     * Writes down why a run failed, as far as the database can be told; if it cannot, whoever starts next finds the turn free and the run abandoned.
     *
     * @return whether it is done all the same, since the connection was lost just after the database had taken everything
     */
    boolean failed(UnderWay run, Throwable failure) {
        try {
            RunTurn turn = run.turn();
            turn.end(() -> note(new RunRows(turn.sql()), turn.log(journal), run, failure));
        } catch (SQLException | RuntimeException turnLost) {
            failure.addSuppressed(turnLost);
        }
        try {
            transaction.executeWithoutResult(status -> note(rows, journal, run, failure));
            return rows.find(run.run())
                    .filter(found -> found.state() == RunState.DONE)
                    .isPresent();
        } catch (RuntimeException databaseLost) {
            failure.addSuppressed(databaseLost);
            return false;
        }
    }

    private void note(RunRows in, Journal log, UnderWay run, Throwable failure) {
        RunState state = RunProblem.state(failure);
        if (in.end(run.run(), state, RunProblem.words(failure), clock.instant())) {
            log.write(run.startedBy(), RunEvents.ended(run.run(), run.plan(), state));
        }
    }
}
