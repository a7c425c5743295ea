package org.openvha.register.facts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Demographics;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Refusal;

/** The facts in the database. Loads follow one another, and reading is of what was known after one of them, so no reader waits for a load. Thread-safe. */
public final class FactStore {

    public FactStore(DataSource database, Clock clock) {}

    /**
     * Makes an extract known, in one transaction: new facts are added, changed ones supersede, and what a whole extract does not hold is withdrawn.
     *
     * @param whole whether the extract holds everything that is to be known
     * @param rowsDone told now and then how many rows are dealt with
     */
    public LoadResult load(Facts facts, boolean whole, LongConsumer rowsDone) {
        throw new UnsupportedOperationException();
    }

    /** Makes single facts known, read like an extract that holds only these. */
    public LoadResult correct(Facts facts) {
        throw new UnsupportedOperationException();
    }

    /**
     * Withdraws a single fact.
     *
     * @throws org.openvha.document.BadInputException if no such fact is known, or it is an individual about whom facts are known
     */
    public LoadResult withdraw(FactsFile file, String id) {
        throw new UnsupportedOperationException();
    }

    public Optional<Load> latest() {
        throw new UnsupportedOperationException();
    }

    public Optional<Load> load(long id) {
        throw new UnsupportedOperationException();
    }

    /** Newest first. */
    public List<Load> loads(int limit) {
        throw new UnsupportedOperationException();
    }

    /** The rows a load refused, in the order of {@code rejected.csv}. */
    public List<Refusal> refusals(long load) {
        throw new UnsupportedOperationException();
    }

    /** Everybody as known after a load, in order of id: the same case files as the same facts give from a folder. */
    public List<CaseFile> known(long load, LongConsumer rowsRead) {
        throw new UnsupportedOperationException();
    }

    /** One individual as known after a load. */
    public Optional<CaseFile> known(long load, String individual) {
        throw new UnsupportedOperationException();
    }

    /** Demographics by individual id as known after a load; for reports on outcomes only. */
    public Map<String, Demographics> demographics(long load) {
        throw new UnsupportedOperationException();
    }
}
