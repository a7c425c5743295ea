package org.openvha.register.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.assessment.Outcome;
import org.openvha.audit.Actor;
import org.openvha.audit.Actors;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.facts.Ids;
import org.openvha.redress.Complaint;
import org.openvha.redress.People;
import org.openvha.redress.ReviewAbout;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.facts.FactStore;
import org.openvha.register.facts.Load;
import org.openvha.register.lists.Explanations;
import org.openvha.register.lists.Lists;
import org.openvha.register.runs.Runs;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reviews: one person raises one, another decides. What was decided is a fact from then on, on which rules act as on any other; there is no way to change a score, an outcome or a
 * list. Each step is one transaction with its entries in the log. Thread-safe.
 */
public final class Reviews {

    private static final String DECIDE = "decide-review";

    private final FactStore facts;
    private final Again again;
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
        this.again = new Again(facts, runs, lists, explanations);
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
        return new ReviewReading(rows, journal);
    }

    /** The loads that put right the fact that a review is about, one of which upholds it; none for a review of something else. */
    public List<Load> corrections(Review review) {
        return DecisionCheck.corrections(review, facts);
    }

    /** Whether whoever acts raised it, so that somebody else decides. */
    public boolean isOwn(Review review) {
        return People.same(review.raisedBy(), actors.current().name());
    }

    /**
     * Raises a review. Until it is decided, a fact says that it is pending, which changes nobody's assessment.
     *
     * @throws BadInputException if the person or the fact is not known; names neither
     */
    public Review raise(Complaint complaint) {
        if (Ids.valid(complaint.individual()) && known(complaint)) {
            return transaction.execute(status -> {
                long review = rows.add(complaint, actors.current(), today(), now());
                if (complaint.about() != ReviewAbout.FACT) {
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
                "No such fact about an individual of this id is known. Check both ids; facts that were withdrawn are not known any more.");
    }

    private boolean known(Complaint complaint) {
        return complaint
                .file()
                .map(file -> facts.knows(file, complaint.fact().orElseThrow(), complaint.individual()))
                .orElseGet(() -> facts.knows(
                        org.openvha.facts.FactsFile.INDIVIDUALS, complaint.individual(), complaint.individual()));
    }

    /**
     * Decides a review, and assesses the person again if it was upheld.
     *
     * @throws BadInputException if there is no such review, it is decided, the same person raised it, or a fact was not corrected as they say
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
        Actor actor = actors.current();
        Review review = rows.find(number)
                .orElseThrow(() -> new BadInputException("There is no review of this number. See which are open."));
        DecisionCheck.of(review, deciding, actor.name(), facts);
        long before = latest();
        LocalDate day = today();
        if (!rows.decide(number, deciding, actor, day, now())) {
            throw DecisionCheck.decidedAlready();
        }
        if (review.about() != ReviewAbout.FACT) {
            facts.takeReview(number);
        }
        journal.write(Event.done(Operation.ALTERATION, DECIDE)
                .about(review.individual())
                .because(deciding.reason())
                .with("review", number)
                .with("decision", deciding.verdict()));
        Optional<AssessedAgain> found = deciding.verdict() == ReviewVerdict.UPHELD
                ? assessedAgain(
                        review, deciding.correction().map(load -> load - 1).orElse(before), day)
                : Optional.empty();
        return new Decided(rows.find(number).orElseThrow(), found);
    }

    private Optional<AssessedAgain> assessedAgain(Review review, long before, LocalDate day) {
        long after = latest();
        Optional<AssessedAgain> found = again.assess(review.individual(), before, after, again.asOf(day));
        found.ifPresent(assessed -> journal.write(Event.done(Operation.CONSULTATION, "assess-again")
                .about(review.individual())
                .underRun(assessed.run())
                .with("review", review.id())
                .with("outcome", assessed.after().outcome())));
        boolean person = review.about() == ReviewAbout.PERSON;
        if (person || found.filter(Reviews::tookOff).isPresent()) {
            rows.remove(review, found, after, found.map(AssessedAgain::asOf).orElse(day));
        }
        return found;
    }

    /** By the decision, and not by the time that has gone by since the list was made. */
    private static boolean tookOff(AssessedAgain found) {
        return found.listed()
                && found.before().outcome() == Outcome.INCLUDED
                && found.after().outcome() != Outcome.INCLUDED;
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
