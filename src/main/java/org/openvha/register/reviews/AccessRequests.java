package org.openvha.register.reviews;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.audit.Actors;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.facts.FactsFile;
import org.openvha.redress.AccessAsked;
import org.openvha.redress.AccessLetter;
import org.openvha.redress.AccessVerdict;
import org.openvha.redress.Letter;
import org.openvha.redress.LetterFile;
import org.openvha.redress.LetterPart;
import org.openvha.register.Part;
import org.openvha.register.documents.DocumentDigests;
import org.openvha.register.facts.EffectiveReviews;
import org.openvha.register.facts.FactStore;
import org.openvha.register.lists.Consultations;
import org.openvha.register.lists.Explanations;
import org.openvha.register.lists.Lists;
import org.openvha.register.lists.Removal;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.Runs;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Right-of-access cases, each decided by a person, and the letter for those that are upheld. Each step is one transaction with its entry in the log. Thread-safe. */
public final class AccessRequests {

    private static final String RECORD = "record-access-request";
    private static final String DECIDE = "decide-access-request";
    private static final String LETTER = "write-access-letter";

    private final FactStore facts;
    private final Runs runs;
    private final Lists lists;
    private final Explanations explanations;
    private final AccessRows rows;
    private final DocumentDigests digests;
    private final Journal journal;
    private final Actors actors;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public AccessRequests(
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
        this.rows = new AccessRows(database);
        this.digests = new DocumentDigests(database);
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    public Optional<AccessRequest> find(long request) {
        return rows.find(request);
    }

    /** The same for whoever reads it, which is logged. */
    public Optional<AccessRequest> read(long request) {
        Optional<AccessRequest> found = rows.find(request);
        found.ifPresent(read -> journal.write(Event.done(Operation.CONSULTATION, "read-access-request")
                .about(read.asked().individual())
                .with("request", read.id())));
        return found;
    }

    /**
     * Cases by the day they are due; decided ones last. Reading them is logged.
     *
     * @param open whether decided ones are left out
     */
    public Part<AccessRequest> readDueFirst(boolean open, DuePlace after, int most) {
        Part<AccessRequest> read = Part.of(rows.dueFirst(open, after, most + 1), most);
        journal.write(Consultations.ofCases(
                Event.done(Operation.CONSULTATION, "read-access-requests")
                        .with("requests", read.rows().size()),
                read.rows().stream()
                        .map(request -> request.asked().individual())
                        .toList()));
        return read;
    }

    /** @throws BadInputException if nothing is held about anybody of that id, not even from before, or it was asked on a day to come */
    public AccessRequest record(AccessAsked asked) {
        if (facts.lastKnown(asked.individual()).isEmpty()) {
            journal.write(Event.refused(Operation.COLLECTION, RECORD));
            throw new BadInputException(
                    "No individual of this id is known, now or from before. Check the id; if nothing is held, say so to whoever asked.");
        }
        if (asked.askedOn().isAfter(today())) {
            throw new BadInputException("The request was asked on a day to come. Write the day on which it was.");
        }
        return transaction.execute(status -> {
            long request = rows.add(asked, actors.current().name(), now());
            journal.write(Event.done(Operation.COLLECTION, RECORD)
                    .about(asked.individual())
                    .with("request", request)
                    .with("due", asked.dueOn()));
            return rows.find(request).orElseThrow();
        });
    }

    /** @throws BadInputException if there is no such case, it is decided, no list is in force, or the position must be withheld */
    public AccessRequest decide(long number, AccessDeciding deciding) {
        try {
            return transaction.execute(status -> decided(number, deciding));
        } catch (BadInputException refused) {
            journal.write(Event.refused(Operation.ADMINISTRATION, DECIDE).with("request", number));
            throw refused;
        }
    }

    private AccessRequest decided(long number, AccessDeciding deciding) {
        AccessRequest request = rows.find(number)
                .orElseThrow(() -> new BadInputException("There is no right-of-access case of this number."));
        Optional<LetterBasis> basis = deciding.verdict() == AccessVerdict.REFUSED
                ? Optional.empty()
                : Optional.of(basis(request.asked().individual()));
        if (!rows.decide(number, deciding, basis, actors.current().name(), today(), now())) {
            throw new BadInputException("This case is decided. Record another request if there is one.");
        }
        journal.write(Event.done(Operation.ADMINISTRATION, DECIDE)
                .about(request.asked().individual())
                .because(deciding.reason())
                .with("request", number)
                .with("decision", deciding.verdict()));
        AccessRequest decided = rows.find(number).orElseThrow();
        // A letter that cannot be written is none that was decided.
        basis.ifPresent(from -> digests.keep(number, write(decided, from)));
        return decided;
    }

    /**
     * The position as explanations have it: from what the run knew, or, for somebody whom a review has taken off since, what they were assessed from again. What is held is what is known now, or was last known.
     */
    private LetterBasis basis(String individual) {
        Run run = lists.inForce()
                .flatMap(runs::find)
                .orElseThrow(() -> new BadInputException("No list is in force yet. Start a run first."));
        Optional<Removal> removal = lists.removal(run.id(), individual);
        long held = facts.lastKnown(individual)
                .orElseThrow(
                        () -> new BadInputException(
                                "Nothing is held about this individual any more. Refuse the case, and say so to whoever asked."));
        return new LetterBasis(
                run.id(),
                removal.map(Removal::load).orElse(run.load()),
                removal.map(Removal::asOf).orElse(run.asOf()),
                held,
                facts.knows(FactsFile.INDIVIDUALS, individual, individual));
    }

    /**
     * The letter, the same to the byte whenever it is asked for; each time is logged.
     *
     * @return empty if there is no such case, nobody has decided, or it was refused
     * @throws BadInputException if it would read otherwise than when it was decided, or gives the position on a list that was erased since
     */
    public Optional<Letter> letter(long number) {
        Optional<AccessRequest> found = rows.find(number);
        Optional<LetterBasis> basis = found.flatMap(AccessRequest::decision).flatMap(AccessDecision::basis);
        try {
            return basis.map(from -> transaction.execute(status -> {
                refuseErased(found.get(), from);
                journal.write(letter(found.get(), from, Event.done(Operation.DISCLOSURE, LETTER)));
                return digests.unchanged(number, write(found.get(), from));
            }));
        } catch (BadInputException changed) {
            journal.write(letter(found.get(), basis.get(), Event.failed(Operation.DISCLOSURE, LETTER)));
            throw changed;
        }
    }

    /** The rules and the facts would still tell who was on an erased list, as long as the person is held. */
    private void refuseErased(AccessRequest request, LetterBasis basis) {
        if (request.decision().orElseThrow().withheld().contains(LetterPart.POSITION)) {
            return;
        }
        runs.find(basis.run()).flatMap(runs::erasedList).ifPresent(words -> {
            throw new BadInputException(
                    words + " So its position cannot be written out again. Use the copy on the case file.");
        });
    }

    private static Event letter(AccessRequest request, LetterBasis from, Event event) {
        return event.about(request.asked().individual()).underRun(from.run()).with("request", request.id());
    }

    private Letter write(AccessRequest request, LetterBasis basis) {
        String individual = request.asked().individual();
        LetterFile file = new LetterFile(
                facts.known(basis.held(), individual).orElseThrow(),
                basis.current(),
                facts.known(basis.load(), individual).map(known -> EffectiveReviews.by(basis.asOf(), known)));
        AccessDecision decision = request.decision().orElseThrow();
        return AccessLetter.of(
                file,
                explanations.assessor(runs.find(basis.run()).orElseThrow(), basis.asOf()),
                decision.withheld(),
                request.asked().reference(),
                decision.decidedOn());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
