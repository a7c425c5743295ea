package org.openvha.register.runs;

import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.openvha.audit.Actor;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives a run its turn and its row, and clears up after runs whose process is gone. Thread-safe. */
final class RunStart {

    private final DataSource database;
    private final JdbcClient sql;
    private final RunRows rows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final DatabaseJournal journal;
    private final PublishedRuleSets ruleSets;

    RunStart(DataSource database, PublishedRuleSets ruleSets, Clock clock, DatabaseJournal journal) {
        this.database = database;
        this.ruleSets = ruleSets;
        this.sql = JdbcClient.create(database);
        this.rows = new RunRows(sql);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.clock = clock;
        this.journal = journal;
    }

    /** @throws RunUnderWay if another run has the turn */
    UnderWay begin(RunPlan plan) {
        RunTurn turn = RunTurn.open(database);
        try {
            long run = transaction.execute(status -> {
                RunTurn.startingInTurn(sql);
                take(turn);
                abandonAll();
                long begun = rows.insert(plan, clock.instant());
                if (plan.mode() == RunMode.SIMULATION) {
                    ruleSets.keepSimulated(plan.ruleSet());
                }
                journal.write(RunEvents.started(begun, plan));
                return begun;
            });
            return new UnderWay(rows.find(run).orElseThrow(), turn, plan, journal.actor());
        } catch (RuntimeException | Error failed) {
            turn.close();
            throw failed;
        }
    }

    /** Marks runs as abandoned that say they are under way although nobody has the turn. */
    int abandonLeftovers() {
        try (RunTurn turn = RunTurn.open(database)) {
            return transaction.execute(status -> {
                RunTurn.startingInTurn(sql);
                return turn.take() ? abandonAll() : 0;
            });
        }
    }

    /** Whoever has the turn without a run under way is just giving it up, as its result is in place. */
    private void take(RunTurn turn) {
        if (!turn.take()) {
            rows.running().ifPresent(run -> {
                throw new RunUnderWay(run);
            });
            turn.await();
        }
    }

    private int abandonAll() {
        List<Long> ended = rows.endAll(RunState.ABANDONED, RunProblem.GONE, clock.instant());
        ended.forEach(run -> journal.write(Actor.SOFTWARE, RunEvents.leftOver(run)));
        return ended.size();
    }
}
