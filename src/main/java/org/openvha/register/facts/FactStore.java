package org.openvha.register.facts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openvha.audit.Journal;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Demographics;
import org.openvha.facts.FactKind;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Ids;
import org.openvha.facts.Refusal;
import org.openvha.facts.Review;
import org.springframework.jdbc.core.JdbcTemplate;

/** The facts in the database. Loads follow one another, and reading is of what was known after one of them, so no reader waits for a load. Thread-safe. */
public final class FactStore {

    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final LoadsTable loads;
    private final RefusalsTable refusals;
    private final KnownOfOne knownOfOne;
    private final KnownOfSome knownOfSome;
    private final VersionsOfOne versionsOfOne;
    private final Loading loading;

    public FactStore(DataSource database, Clock clock, Journal journal) {
        this.database = database;
        this.jdbc = new JdbcTemplate(database);
        this.loads = new LoadsTable(database);
        this.refusals = new RefusalsTable(jdbc);
        this.knownOfOne = new KnownOfOne(jdbc);
        this.knownOfSome = new KnownOfSome(jdbc);
        this.versionsOfOne = new VersionsOfOne(jdbc, loads);
        this.loading = new Loading(database, loads, refusals, clock, journal);
    }

    /**
     * Makes an extract known, in one transaction: new facts are added, changed ones supersede, and what a whole extract does not hold is withdrawn.
     *
     * @param whole whether the extract holds everything that is to be known
     * @param rowsDone told now and then how many rows are dealt with
     */
    public LoadResult load(Facts facts, boolean whole, LongConsumer rowsDone) {
        return loading.extract(() -> facts, LoadKind.EXTRACT, whole, rowsDone);
    }

    /** Makes single facts known, read like an extract that holds only these. */
    public LoadResult correct(Facts facts) {
        return correct(() -> facts);
    }

    /** The same of facts that are asked for once no other load is under way, so that they can be made of what is known. */
    LoadResult correct(Supplier<Facts> facts) {
        return loading.extract(facts, LoadKind.CORRECTION, false, rows -> {});
    }

    /**
     * Makes known, within the transaction of the calling thread, what a review that was raised here says from now on.
     *
     * @param review its number
     * @return empty if the person is not known, about whom nothing is made known; should they come back, so does the review
     * @throws IllegalArgumentException if there is no such review, or it is about something else than the person or an offence
     */
    public Optional<LoadResult> takeReview(long review) {
        holdLoads();
        Review fact = new OwnReviews(jdbc)
                .find(OwnReviews.id(review))
                .orElseThrow(() -> new IllegalArgumentException("Review " + review + " is no fact"));
        return knows(FactsFile.INDIVIDUALS, fact.individualId(), fact.individualId())
                ? Optional.of(correct(Incoming.of(fact).facts()))
                : Optional.empty();
    }

    /** Waits until no load is under way, and lets none begin until the transaction of the calling thread ends. */
    public void holdLoads() {
        loading.hold();
    }

    /** Whether a fact about somebody is known now. */
    public boolean knows(FactsFile file, String id, String individual) {
        FactTable<?> table = FactTables.of(file);
        return Ids.valid(id)
                && Ids.valid(individual)
                && Boolean.TRUE.equals(jdbc.queryForObject(
                        "SELECT EXISTS (SELECT FROM " + table.name() + " WHERE " + table.idColumn()
                                + " = ? AND individual_id = ? AND known_until IS NULL)",
                        Boolean.class,
                        id,
                        individual));
    }

    /** What a fact about somebody said from when to when; oldest first. None of demographics, which are for reports on outcomes only. */
    public List<FactVersion> versions(FactsFile file, String id, String individual) {
        return versionsOfOne.oldestFirst(file, id, individual);
    }

    /**
     * The extract or correction since which a fact about somebody says what it says now, or is known no more; empty if it says what it said after a load and at a time.
     *
     * @param used the load; empty for the time alone
     */
    public Optional<Load> putRight(FactsFile file, String id, String individual, OptionalLong used, Instant since) {
        return new PutRight(jdbc, loads).find(file, id, individual, used, since);
    }

    /** The last load after which somebody was known: the latest, for whoever is known now; empty for somebody who never was, or who was erased. */
    public Optional<Long> lastKnown(String individual) {
        return Ids.valid(individual)
                ? Optional.ofNullable(jdbc.queryForObject(
                        "SELECT CASE WHEN bool_or(known_until IS NULL) THEN (SELECT max(load_id) FROM fact_load) ELSE max(known_until) - 1 END FROM individual WHERE individual_id = ?",
                        Long.class,
                        individual))
                : Optional.empty();
    }

    /**
     * Withdraws a single fact.
     *
     * @throws org.openvha.document.BadInputException if no such fact is known, it is a review, or it is an individual about whom facts are known
     */
    public LoadResult withdraw(FactsFile file, String id) {
        return loading.withdraw(() -> SingleWithdrawal.of(file, id, jdbc));
    }

    public Optional<Load> latest() {
        return loads.latest();
    }

    public Optional<Load> load(long id) {
        return loads.load(id);
    }

    /** Newest first. */
    public List<Load> loads(int limit) {
        return loads.newestFirst(limit);
    }

    /** The rows a load refused, in the order of {@code rejected.csv}. */
    public List<Refusal> refusals(long load) {
        return refusals.of(load);
    }

    /** Everybody as known after a load, in order of id: the same case files as the same facts give from a folder. */
    public List<CaseFile> known(long load, LongConsumer rowsRead) {
        return new KnownOfAll(database, load, new RowsDone(rowsRead)).caseFiles();
    }

    /** The next individuals known after a load in order of id, so that all can be gone through part by part. */
    public List<String> idsKnown(long load, String after, int most) {
        return knownOfSome.ids(load, after, most);
    }

    /** These individuals as known after a load, in order of id; whoever was not known is left out. */
    public List<CaseFile> known(long load, List<String> individuals) {
        return knownOfSome.read(load, individuals);
    }

    /** Digests of everything known after a load, from the facts as they stand; those of the load itself, unless somebody changed them since. */
    public KnownDigests knownDigests(long load, LongConsumer rowsRead) {
        return new DigestedAfter(database, load, new RowsDone(rowsRead)).digests();
    }

    /** One individual as known after a load. */
    public Optional<CaseFile> known(long load, String individual) {
        return Ids.valid(individual) ? knownOfOne.read(load, individual) : Optional.empty();
    }

    /** Demographics by individual id as known after a load; for reports on outcomes only. */
    public Map<String, Demographics> demographics(long load) {
        return new KnownOfAll(database, load, new RowsDone(rows -> {}))
                .all(FactKind.DEMOGRAPHICS).stream()
                        .collect(Collectors.toMap(
                                Demographics::individualId, Function.identity(), (one, other) -> one, TreeMap::new));
    }
}
