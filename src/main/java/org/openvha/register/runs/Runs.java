package org.openvha.register.runs;

import java.io.OutputStream;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openvha.audit.replay.Replayed;
import org.openvha.register.facts.FactStore;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts, follows and finds runs. One at a time runs, whoever started it; one that is killed leaves nothing but its row. Thread-safe. */
public final class Runs implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final DatabaseJournal journal;
    private final RunRows rows;
    private final RunPlans plans;
    private final RunStart starting;
    private final RunWork work;
    private final RunEnding ending;
    private final Replay replay;
    private final RunReplay holding;
    private final ErasedSince erased;
    private final FactStore facts;
    private final Watch elsewhere;
    private final AtomicReference<UnderWay> current = new AtomicReference<>();
    private boolean closed;

    /** @param threads that assess */
    public Runs(
            DataSource database,
            FactStore facts,
            PublishedRuleSets ruleSets,
            Clock clock,
            int threads,
            DatabaseJournal journal) {
        this.journal = journal;
        this.rows = new RunRows(JdbcClient.create(database));
        this.plans = new RunPlans(facts, ruleSets, clock);
        this.starting = new RunStart(database, ruleSets, clock, journal);
        this.work = new RunWork(facts, threads);
        this.ending = new RunEnding(database, rows, facts, clock, journal);
        this.replay = new Replay(facts, ruleSets, threads);
        this.holding = new RunReplay(database, facts, ruleSets, threads);
        this.erased = new ErasedSince(JdbcClient.create(database));
        this.facts = facts;
        this.elsewhere = new Watch(rows, starting::abandonLeftovers);
    }

    /**
     * Starts a run and returns at once.
     *
     * @throws RunUnderWay if another one runs
     * @throws org.openvha.document.BadInputException if nothing is loaded, no set is in force on the date, the set is unknown or changed, or the date lies in the
     *     future of an assessment
     */
    public Run start(RunRequest request) {
        UnderWay run = begin(request);
        Thread thread = new Thread(() -> inBackground(run), "run-" + run.run());
        thread.setDaemon(true);
        thread.start();
        return run.started();
    }

    /** Runs to the end on the calling thread; otherwise as {@link #start}. A run that fails throws what made it fail. */
    public Run execute(RunRequest request, Consumer<RunProgress> progress) {
        UnderWay run = begin(request);
        run.follow(progress);
        return carryOut(run);
    }

    /**
     * Tells the listener how far a run is, first at once, last when it has ended; closing ends that. A listener must be quick; one that throws is not told any more. Of a
     * run of another process only the end is told, within seconds.
     *
     * @throws IllegalArgumentException if there is no such run
     */
    public AutoCloseable follow(long run, Consumer<RunProgress> listener) {
        UnderWay here = current.get();
        if (here != null && here.run() == run) {
            return here.follow(listener);
        }
        Run found = find(run).orElseThrow(() -> new IllegalArgumentException("There is no run " + run));
        listener.accept(last(found));
        return found.state() == RunState.RUNNING ? elsewhere.follow(run, listener) : () -> {};
    }

    public Optional<Run> find(long id) {
        return rows.find(id);
    }

    /** Newest first, those with an id below {@code before}. */
    public List<Run> list(long before, int limit) {
        return rows.list(before, limit);
    }

    /**
     * Works everybody's assessment out again, byte for byte as {@code assess} writes them to {@code assessments.ndjson}.
     *
     * @throws org.openvha.document.BadInputException if the run has no result, its rule set is not there any more as it was, or something of it was erased
     * @throws IllegalStateException after the last byte, if they are not what the run came to
     */
    public void assessments(Run run, OutputStream out) {
        assessments(run, Set.of(), out);
    }

    /**
     * The same for a reader of its list.
     *
     * @param without whose lines are left out, since reviews took them off the list
     */
    public void assessments(Run run, Set<String> without, OutputStream out) {
        erased.refuse(run);
        journal.write(RunEvents.download(run, without.size()));
        replay.write(run, without, out);
    }

    /**
     * Works a run out again from what was known then, and holds everything it left against that, byte by byte.
     *
     * @param progress told now and then how far that is
     * @throws org.openvha.document.BadInputException if the run has no result, or its rule set is not there any more as it was
     */
    public Replayed replay(Run run, Consumer<RunProgress> progress) {
        erased.refuse(run);
        return holding.of(run, progress);
    }

    /** Says that the list of a run was erased, because its time was over; empty if it was not. */
    public Optional<String> erasedList(Run run) {
        return erased.list(run);
    }

    /** The same, also where only facts that the run was made from were erased. */
    public Optional<String> erased(Run run) {
        return erased.any(run);
    }

    /**
     * Its receipt, as JSON.
     *
     * @throws org.openvha.document.BadInputException if the run has no result
     */
    public String receipt(Run run) {
        return new RunReceipt(run, facts.load(run.load()).orElseThrow()).text();
    }

    /** Marks as abandoned what an earlier process left running. To be called once, at the start, and whenever a start finds a run whose process is gone. */
    public int abandonLeftovers() {
        return starting.abandonLeftovers();
    }

    /** Stops what this process runs, and waits until it has; nothing of it stays. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        elsewhere.close();
        UnderWay run = current.get();
        if (run != null) {
            run.stop();
            try {
                run.awaitEnd();
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What the end of a run, or its being under way elsewhere, is told as. */
    static RunProgress last(Run run) {
        long people = run.counts().map(RunCounts::individuals).orElse(0L);
        return new RunProgress(run.id(), run.state().name(), people, people);
    }

    private UnderWay begin(RunRequest request) {
        RunPlan plan = plans.of(request);
        synchronized (this) {
            if (closed) {
                throw new IllegalStateException("The register is closed");
            }
            UnderWay other = current.get();
            if (other != null) {
                throw new RunUnderWay(other.run());
            }
            UnderWay run = starting.begin(plan);
            current.set(run);
            return run;
        }
    }

    private void inBackground(UnderWay run) {
        try {
            carryOut(run);
        } catch (RuntimeException | Error failed) {
            LOG.error("Run {} ended without a result. {}", run.run(), RunProblem.trace(failed));
        }
    }

    private Run carryOut(UnderWay run) {
        RunState state = RunState.FAILED;
        try {
            toTheEnd(run);
            state = RunState.DONE;
        } catch (CancellationException stopped) {
            state = RunState.ABANDONED;
            throw stopped;
        } finally {
            current.set(null);
            run.ended(state);
        }
        return rows.find(run.run()).orElseThrow();
    }

    private void toTheEnd(UnderWay run) {
        RunTurn turn = run.turn();
        try (turn) {
            try {
                ending.done(run, work.result(run));
            } catch (SQLException | RuntimeException | Error failure) {
                if (!ending.failed(run, failure)) {
                    throw RunProblem.thrown(failure);
                }
            }
        }
    }
}
