package org.openvha.register.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.openvha.facts.FactKind;
import org.openvha.facts.FactSet;
import org.openvha.facts.FactSource;
import org.openvha.facts.FactsDigest;
import org.openvha.facts.FactsFile;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Merges incoming facts of all kinds with those that are known; as a source, it gives what is known from now on. Every kind must be asked for once. Not thread-safe. */
final class Merging implements FactSource {

    private final JdbcTemplate database;
    private final FactSet incoming;
    private final Withdrawal withdrawal;
    private final RowsDone rows;
    private final OwnReviews ownReviews;
    private final Map<FactsFile, Merge<?>> merges = new EnumMap<>(FactsFile.class);

    Merging(JdbcTemplate database, FactSet incoming, Withdrawal withdrawal, RowsDone rows) {
        this.database = database;
        this.incoming = incoming;
        this.withdrawal = withdrawal;
        this.rows = rows;
        this.ownReviews = new OwnReviews(database);
    }

    /** Whether exactly what comes in may be known from now on. */
    boolean nothingOfOurOwn() {
        return !ownReviews.any()
                && incoming.of(FactKind.REVIEWS).stream().noneMatch(review -> OwnReviews.named(review.id()));
    }

    /** What a data clerk should know; complete once everything is merged. */
    List<String> warnings() {
        return ownReviews.warnings();
    }

    /** Merges everything, and digests what is known from now on. */
    KnownDigests mergeAndDigest() {
        return new KnownDigests(FactsDigest.ofFacts(this), FactsDigest.ofDemographics(this));
    }

    /** Merges everything, when it is known already what will be known. */
    void merge() {
        FactKind.ALL.forEach(kind -> each(kind, fact -> {}));
    }

    @Override
    public <T> void each(FactKind<T> kind, Sink<T> sink) {
        Merge<T> merge = new Merge<>(kind, withdraws(kind), rows);
        merges.put(kind.file(), merge);
        database.execute((ConnectionCallback<Void>) connection -> {
            try (KnownRows<T> known = KnownRows.now(FactTables.of(kind), connection)) {
                merge.run(known, incoming(kind), ownReviews.watching(sink));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            return null;
        });
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> incoming(FactKind<T> kind) {
        return kind == FactKind.REVIEWS ? (List<T>) ownReviews.with(incoming.of(FactKind.REVIEWS)) : incoming.of(kind);
    }

    /** A review raised here that does not come in is of somebody who is not known any more. */
    private <T> Predicate<T> withdraws(FactKind<T> kind) {
        Predicate<T> others = withdrawal.of(kind);
        return kind == FactKind.REVIEWS ? fact -> OwnReviews.named(kind.id(fact)) || others.test(fact) : others;
    }

    /** By file, in the order of the contract. */
    Map<FactsFile, FactChanges> changes() {
        Map<FactsFile, FactChanges> changes = new EnumMap<>(FactsFile.class);
        merges.forEach((file, merge) -> changes.put(file, merge.changes()));
        return Collections.unmodifiableMap(changes);
    }

    boolean anyChange() {
        return changes().values().stream().anyMatch(FactChanges::any);
    }

    /** Makes all changes known from that load on. */
    void write(long load) {
        FactKind.ALL.forEach(kind -> write(load, kind));
        rows.end();
    }

    @SuppressWarnings("unchecked")
    private <T> void write(long load, FactKind<T> kind) {
        new FactVersions<>(FactTables.of(kind), database, load).write((Merge<T>) merges.get(kind.file()), rows);
    }
}
