package org.openvha.register.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.assessment.Outcome;
import org.openvha.audit.Actor;
import org.openvha.audit.Actors;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Ids;
import org.openvha.redress.Complaint;
import org.openvha.redress.People;
import org.openvha.redress.ReviewAbout;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.facts.FactStore;
import org.openvha.register.facts.Load;
import org.openvha.register.facts.LoadResult;
import org.openvha.register.lists.Explanations;
import org.openvha.register.lists.Lists;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.Runs;
import org.openvha.register.runs.UpheldMeanwhile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reviews: one person raises one, another decides. What was decided is a fact from then on, on which rules act as on any other; there is no way to change a score, an outcome or a
 * list. Each step is one transaction with its entries in the log. Thread-safe.
 */
public final class Reviews {

    private static final String DECIDE = "decide-review";

    private final FactStore facts;
    private final Runs runs;
    private final Lists lists;
    private final Explanations explanations;
    private final JdbcClient sql;
    private final ReviewRows rows;
    private final Journal journal;
    private final Actors actors;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public Reviews(
            DataSource database,
            FactStore facts,
            Runs runs,
            Lists lists,
            Explanations explanations,
            Journal journal,
            Actors actors,
            Clock clock) {
        this.facts = facts;
        this.runs = runs;
        this.lists = lists;
        this.explanations = explanations;
        this.sql = JdbcClient.create(database);
        this.rows = new ReviewRows(database);
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    public Optional<Review> find(long review) {
        return rows.find(review);
    }

    /** For whoever reads them. */
    public ReviewReading reading() {
        return new ReviewReading(rows, journal, actors);
    }

    /**
     * The load that put right the fact that a review is about, with which it is upheld: an extract or a correction after that which the list in force was made from, or since it was raised, and since which nobody has known it
     * otherwise. Empty if the fact says what it said, and for a review of something else.
     */
    public Optional<Load> putRight(Review review) {
        return review.about() == ReviewAbout.FACT
                ? facts.putRight(
                        review.file().orElseThrow(),
                        review.fact().orElseThrow(),
                        review.individual(),
                        runInForce().stream().mapToLong(Run::load).findFirst(),
                        review.raisedAt())
                : Optional.empty();
    }

    /** Whether whoever acts raised it, or had a part in the review that it is about, so that somebody else decides. */
    public boolean isOwn(Review review) {
        String name = actors.current().name();
        return People.same(review.raisedBy(), name)
                || review.reviewed()
                        .flatMap(rows::find)
                        .filter(other -> People.same(other.raisedBy(), name)
                                || other.decision()
                                        .filter(decision -> People.same(decision.decidedBy(), name))
                                        .isPresent())
                        .isPresent();
    }

    /**
     * Raises a review. Until it is decided, a fact says that it is pending, which changes nobody's assessment.
     *
     * @throws BadInputException if the person, the fact or an upheld review is not known; names none of them
     */
    public Review raise(Complaint complaint) {
        if (Ids.valid(complaint.individual()) && known(complaint)) {
            return transaction.execute(status -> {
                long review = rows.add(complaint, actors.current(), today(), now());
                if (complaint.about() == ReviewAbout.PERSON || complaint.about() == ReviewAbout.OFFENCE) {
                    facts.takeReview(review);
                }
                journal.write(Event.done(Operation.COLLECTION, "raise-review")
                        .about(complaint.individual())
                        .because(complaint.reason())
                        .with("review", review)
                        .with("about", complaint.about()));
                return rows.find(review).orElseThrow();
            });
        }
        journal.write(Event.refused(Operation.COLLECTION, "raise-review").with("about", complaint.about()));
        throw new BadInputException(
                "No such fact or upheld review about an individual of this id is known. Check both ids; facts that were withdrawn are not known any more.");
    }

    private Optional<Run> runInForce() {
        return lists.inForce().flatMap(runs::find);
    }

    private boolean known(Complaint complaint) {
        return switch (complaint.about()) {
            case PERSON ->
                facts.knows(FactsFile.INDIVIDUALS, complaint.individual(), complaint.individual())
                        || lists.holdsNow(complaint.individual());
            case OFFENCE, FACT ->
                facts.knows(complaint.file().orElseThrow(), complaint.fact().orElseThrow(), complaint.individual());
            case REVIEW ->
                rows.find(complaint.reviewed().orElseThrow())
                        .filter(review -> review.individual().equals(complaint.individual())
                                && review.about() != ReviewAbout.REVIEW
                                && review.isInEffect())
                        .isPresent();
        };
    }

    /**
     * Decides a review, and assesses the person again if it was upheld.
     *
     * @throws BadInputException if there is no such review, it is decided, the same person raised it or had a part in the review it is about, or a fact was not corrected as they say
     */
    public Decided decide(long review, Deciding deciding) {
        try {
            return transaction.execute(status -> decided(review, deciding));
        } catch (BadInputException refused) {
            journal.write(Event.refused(Operation.ALTERATION, DECIDE).with("review", review));
            throw refused;
        }
    }

    private Decided decided(long number, Deciding deciding) {
        facts.holdLoads();
        UpheldMeanwhile.hold(sql);
        Actor actor = actors.current();
        Review review = rows.find(number)
                .orElseThrow(() -> new BadInputException("There is no review of this number. See which are open."));
        Optional<Review> reviewed = review.reviewed().flatMap(rows::find);
        DecisionCheck.of(review, reviewed, deciding, actor.name(), putRight(review));
        LocalDate day = today();
        if (!rows.decide(number, deciding, actor, day, now())) {
            throw DecisionCheck.decidedAlready();
        }
        boolean upheld = deciding.verdict() == ReviewVerdict.UPHELD;
        Optional<LoadResult> load =
                review.about() == ReviewAbout.REVIEW && !upheld ? Optional.empty() : take(reviewed.orElse(review));
        journal.write(Event.done(Operation.ALTERATION, DECIDE)
                .about(review.individual())
                .because(deciding.reason())
                .with("review", number)
                .with("decision", deciding.verdict()));
        Optional<AssessedAgain> found = upheld ? assessedAgain(review, deciding, made(load), day) : Optional.empty();
        return new Decided(rows.find(number).orElseThrow(), found);
    }

    private static Optional<Long> made(Optional<LoadResult> load) {
        return load.filter(LoadResult::changed).map(result -> result.load().id());
    }

    /** Makes the fact of a review say what was decided; nothing where there is no such fact. */
    private Optional<LoadResult> take(Review review) {
        return review.about() == ReviewAbout.FACT ? Optional.empty() : facts.takeReview(review.id());
    }

    /** @param made the load that the decision made; empty if it made none */
    private Optional<AssessedAgain> assessedAgain(
            Review review, Deciding deciding, Optional<Long> made, LocalDate day) {
        Optional<Long> change = deciding.correction().or(() -> made);
        Optional<Again> again =
                runInForce().map(run -> Again.on(day, run, review.individual(), facts, lists, explanations));
        long after = change.orElse(latest());
        Optional<AssessedAgain> found =
                again.flatMap(person -> person.beside(change.isPresent() ? after - 1 : after, after));
        found.ifPresent(assessed -> journal.write(Event.done(Operation.CONSULTATION, "assess-again")
                .about(review.individual())
                .because(deciding.reason())
                .underRun(assessed.run())
                .with("review", review.id())
                .with("outcome", assessed.after().outcome())));
        again.filter(person -> changesList(review, person, after))
                .ifPresent(person ->
                        rows.remove(review, day, person.run().id(), latest(), person.asOf(), person.outcome(latest())));
        return found;
    }

    /** Whether the list in force is to be read otherwise. Somebody who is not known any more does not stay on it either; and what came after the change is not put down to it. */
    private boolean changesList(Review review, Again person, long after) {
        if (review.about() == ReviewAbout.REVIEW) {
            return person.listedByRun() && !person.listed();
        }
        boolean on = review.about() == ReviewAbout.PERSON ? person.listedByRun() : person.listed();
        return on && !included(person, after) && !included(person, latest());
    }

    private static boolean included(Again person, long load) {
        return person.outcome(load).equals(Optional.of(Outcome.INCLUDED));
    }

    private long latest() {
        return facts.latest().map(Load::id).orElse(0L);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
