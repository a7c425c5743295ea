package org.openvha.register.facts;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.openvha.audit.Journal;
import org.openvha.facts.Facts;
import org.openvha.facts.IntakeReport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes facts known, one load after the other, each in one transaction. Thread-safe. */
final class Loading {

    /** Any number that nothing else locks: the letters of "facts". */
    private static final long LOCK = 0x6661637473L;

    /** Within a transaction, so that a query over everything known does not hold all of it. */
    private static final int ROWS_AT_ONCE = 10_000;

    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final LoadsTable loads;
    private final RefusalsTable refusals;
    private final Clock clock;
    private final Journal journal;

    Loading(DataSource database, LoadsTable loads, RefusalsTable refusals, Clock clock, Journal journal) {
        this.database = new JdbcTemplate(database);
        this.database.setFetchSize(ROWS_AT_ONCE);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.loads = loads;
        this.refusals = refusals;
        this.clock = clock;
        this.journal = journal;
    }

    /** @param facts asked for once no other load is under way */
    LoadResult extract(Supplier<Facts> facts, LoadKind kind, boolean whole, LongConsumer rowsDone) {
        return alone(status -> {
            Facts incoming = facts.get();
            Optional<Load> latest = loads.latest();
            Withdrawal withdrawal =
                    whole && latest.isPresent() ? new WholeExtract(incoming, database) : Withdrawal.NONE;
            return load(new Incoming(incoming, kind, whole), withdrawal, latest, new RowsDone(rowsDone), status);
        });
    }

    /** @param withdrawal asked for once no other load is under way */
    LoadResult withdraw(Supplier<Withdrawal> withdrawal) {
        return alone(
                status -> load(Incoming.nothing(), withdrawal.get(), loads.latest(), new RowsDone(rows -> {}), status));
    }

    private interface UnderLock {
        LoadResult run(TransactionStatus status);
    }

    /** Waits until no other load is under way; the lock ends with the transaction, however that ends. */
    private LoadResult alone(UnderLock work) {
        LoadResult result = transaction.execute(status -> {
            hold();
            return work.run(status);
        });
        if (!result.changed()) {
            journal.write(LoadEvents.nothingNew(result.load()));
        }
        return result;
    }

    /** Until the transaction of the calling thread ends. */
    void hold() {
        database.query("SELECT pg_advisory_xact_lock(?)", row -> {}, LOCK);
    }

    private LoadResult load(
            Incoming incoming, Withdrawal withdrawal, Optional<Load> latest, RowsDone rows, TransactionStatus status) {
        Merging merging = new Merging(database, incoming.facts().accepted(), withdrawal, rows);
        KnownDigests digests = merged(merging, incoming, latest);
        Load load = report(latest.map(Load::id).orElse(0L) + 1, incoming, merging, withdrawal, digests);
        loads.add(load);
        refuse(load, incoming);
        if (latest.isPresent() && !merging.anyChange() && !refusals.changedBy(load.id())) {
            status.setRollbackOnly();
            return new LoadResult(likeLatest(latest.get(), load), false);
        }
        merging.write(load.id());
        journal.write(LoadEvents.of(load, about(incoming, withdrawal)));
        return new LoadResult(load, true);
    }

    /** A correction is about one individual. */
    private static Optional<String> about(Incoming incoming, Withdrawal withdrawal) {
        return incoming.kind() == LoadKind.CORRECTION
                ? withdrawal.about().or(() -> incoming.facts().accepted().anyIndividual())
                : Optional.empty();
    }

    /** Where exactly the extract is known from now on, its own digests are right. */
    private static KnownDigests merged(Merging merging, Incoming incoming, Optional<Load> latest) {
        IntakeReport report = incoming.facts().report();
        if (merging.nothingOfOurOwn()
                && (latest.isEmpty() || incoming.whole() && report.refusals().isEmpty())) {
            merging.merge();
            return new KnownDigests(report.factsDigest(), report.demographicsDigest());
        }
        return merging.mergeAndDigest();
    }

    private Load report(long id, Incoming incoming, Merging merging, Withdrawal withdrawal, KnownDigests digests) {
        IntakeReport report = incoming.facts().report();
        List<String> warnings = new ArrayList<>(report.warnings());
        warnings.addAll(withdrawal.warnings());
        warnings.addAll(merging.warnings());
        return new Load(
                id,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                incoming.kind(),
                incoming.whole(),
                digests.facts(),
                digests.demographics(),
                report.rows(),
                merging.changes(),
                report.individualsLeftOut(),
                report.unmatchedReviews(),
                List.copyOf(warnings));
    }

    private void refuse(Load load, Incoming incoming) {
        refusals.add(load.id(), incoming.facts().report().refusals());
        if (load.whole()) {
            refusals.closeAllBefore(load.id());
        } else {
            refusals.closeAnsweredBy(load.id(), incoming.facts().accepted());
        }
    }

    /** The load that already made the same known, with what was counted now. */
    private static Load likeLatest(Load latest, Load now) {
        return new Load(
                latest.id(),
                latest.loadedAt(),
                latest.kind(),
                latest.whole(),
                latest.factsDigest(),
                latest.demographicsDigest(),
                now.rows(),
                now.changes(),
                now.individualsLeftOut(),
                now.unmatchedReviews(),
                now.warnings());
    }
}
