package org.openvha.register.runs;

import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.PublishedRuleSets;

/** Starts, follows and finds runs. One at a time runs, whoever started it; one that is killed leaves nothing but its row. Thread-safe. */
public final class Runs implements AutoCloseable {

    public Runs(DataSource database, FactStore facts, PublishedRuleSets ruleSets, Clock clock, int threads) {}

    /**
     * Starts a run and returns at once.
     *
     * @throws RunUnderWay if another one runs
     * @throws org.openvha.document.BadInputException if nothing is loaded, no set is in force on the date, the set is unknown or changed, or the date lies in the
     *     future of an assessment
     */
    public Run start(RunRequest request) {
        throw new UnsupportedOperationException();
    }

    /** Runs to the end on the calling thread; otherwise as {@link #start}. A run that fails throws what made it fail. */
    public Run execute(RunRequest request, Consumer<RunProgress> progress) {
        throw new UnsupportedOperationException();
    }

    /** Tells the listener how far a run is, first at once, last when it has ended; closing ends that. A listener must be quick. */
    public AutoCloseable follow(long run, Consumer<RunProgress> listener) {
        throw new UnsupportedOperationException();
    }

    public Optional<Run> find(long id) {
        throw new UnsupportedOperationException();
    }

    /** Newest first, those with an id below {@code before}. */
    public List<Run> list(long before, int limit) {
        throw new UnsupportedOperationException();
    }

    /** Works everybody's assessment out again, byte for byte as {@code assess} writes them to {@code assessments.ndjson}. */
    public void assessments(Run run, OutputStream out) {
        throw new UnsupportedOperationException();
    }

    /** Marks as abandoned what an earlier process left running. To be called once, at the start, and whenever a start finds a run whose process is gone. */
    public int abandonLeftovers() {
        throw new UnsupportedOperationException();
    }

    /** Stops what this process runs; nothing of it stays. */
    @Override
    public void close() {}
}
