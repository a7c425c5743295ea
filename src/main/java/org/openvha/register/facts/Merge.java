package org.openvha.register.facts;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactSource;

/** Brings together what is known of one kind with what comes in, both in order of id, and finds what changes. For one use. Not thread-safe. */
final class Merge<T> {

    private final FactKind<T> kind;
    private final Predicate<T> withdraws;
    private final RowsDone rows;
    private final List<T> fresh = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();
    private long superseded;
    private long unchanged;

    /**
     * @param withdraws whether a known fact that does not come in is not to be known any more
     * @param rows told of every row that needs nothing further
     */
    Merge(FactKind<T> kind, Predicate<T> withdraws, RowsDone rows) {
        this.kind = kind;
        this.withdraws = withdraws;
        this.rows = rows;
    }

    /** Goes through all; gives everything that is known from now on, in order of id. */
    void run(KnownRows<T> known, List<T> incoming, FactSource.Sink<T> knownFromNow) throws SQLException, IOException {
        Optional<T> old = known.next();
        for (T fact : incoming) {
            int order = order(old, fact);
            for (; order < 0; order = order(old, fact)) {
                keep(old.orElseThrow(), knownFromNow);
                old = known.next();
            }
            take(fact, order == 0 ? old : Optional.empty());
            old = order == 0 ? known.next() : old;
            knownFromNow.accept(fact);
        }
        for (; old.isPresent(); old = known.next()) {
            keep(old.get(), knownFromNow);
        }
    }

    /** Versions that were not known before, in order of id. */
    List<T> fresh() {
        return fresh;
    }

    /** Ids whose known version is not known any more. */
    List<String> ended() {
        return ended;
    }

    FactChanges changes() {
        return new FactChanges(fresh.size() - superseded, superseded, ended.size() - superseded, unchanged);
    }

    /** Below 0 if the known fact comes first; above if there is none any more. */
    private int order(Optional<T> old, T fact) {
        return old.isEmpty() ? 1 : kind.id(old.get()).compareTo(kind.id(fact));
    }

    private void take(T fact, Optional<T> old) {
        if (old.isPresent() && old.get().equals(fact)) {
            unchanged++;
            rows.add();
            return;
        }
        if (old.isPresent()) {
            superseded++;
            ended.add(kind.id(fact));
        }
        fresh.add(fact);
    }

    private void keep(T old, FactSource.Sink<T> knownFromNow) throws IOException {
        if (withdraws.test(old)) {
            ended.add(kind.id(old));
        } else {
            knownFromNow.accept(old);
        }
    }
}
