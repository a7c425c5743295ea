package org.openvha.register.disclosures;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openvha.audit.Actors;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.Operation;
import org.openvha.disclosure.DisclosurePlan;
import org.openvha.disclosure.InformationDocument;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Offence;
import org.openvha.redress.PlainWords;
import org.openvha.register.Part;
import org.openvha.register.documents.DocumentDigests;
import org.openvha.register.facts.FactStore;
import org.openvha.register.facts.Load;
import org.openvha.register.lists.Consultations;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Disclosures, case by case, of facts that underlie an assessment. A document is made from what was recorded, so nothing is given that is not on record. Thread-safe. */
public final class Disclosures {

    private static final String RECORD = "record-disclosure";
    private static final String WRITE = "write-disclosed-information";

    private final FactStore facts;
    private final DisclosureRows rows;
    private final DocumentDigests digests;
    private final Journal journal;
    private final Actors actors;
    private final Clock clock;
    private final TransactionTemplate transaction;

    public Disclosures(DataSource database, FactStore facts, Journal journal, Actors actors, Clock clock) {
        this.facts = facts;
        this.rows = new DisclosureRows(database);
        this.digests = new DocumentDigests(database);
        this.journal = journal;
        this.actors = actors;
        this.clock = clock;
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
    }

    public Optional<Disclosure> find(long disclosure) {
        return rows.find(disclosure);
    }

    /** The same for whoever reads it, which is logged. */
    public Optional<Disclosure> read(long disclosure) {
        Optional<Disclosure> found = rows.find(disclosure);
        found.ifPresent(read -> journal.write(Event.done(Operation.CONSULTATION, "read-disclosure")
                .about(read.plan().individual())
                .with("disclosure", read.id())));
        return found;
    }

    /**
     * Newest first. Reading them is logged.
     *
     * @param before a number that all are below
     */
    public Part<Disclosure> readNewestFirst(long before, int most) {
        List<Disclosure> found = rows.newestFirst(before, most + 1);
        Part<Disclosure> read = Part.of(found, most);
        logRead("read-disclosures", read.rows());
        return read;
    }

    /** @throws BadInputException if the plan may not be recorded, the person is not known, or an offence is not known as theirs; names neither */
    public Disclosure record(DisclosurePlan asked) {
        DisclosurePlan plan = asked.checked();
        long load = facts.latest().map(Load::id).orElse(0L);
        Optional<CaseFile> file = facts.known(load, plan.individual());
        if (file.isEmpty() || !offences(file.get()).containsAll(plan.offences())) {
            journal.write(Event.refused(Operation.DISCLOSURE, RECORD));
            throw new BadInputException(
                    "No such individual with these offences is known. Check every id; facts that were withdrawn are not given.");
        }
        return transaction.execute(status -> {
            long number = rows.add(plan, load, actors.current().name(), today(), now());
            journal.write(Event.done(Operation.DISCLOSURE, RECORD)
                    .about(plan.individual())
                    .because(plan.purpose())
                    .with("disclosure", number)
                    .with("basis", plan.basis())
                    .with("fields", plan.fields().stream().map(Enum::name).collect(Collectors.joining(" ")))
                    .with("offences", plan.offences().size()));
            Disclosure recorded = rows.find(number).orElseThrow();
            digests.keep(number, written(recorded));
            return recorded;
        });
    }

    private static List<String> offences(CaseFile file) {
        return file.offences().stream().map(Offence::id).toList();
    }

    /**
     * What the recipient is given, the same to the byte whenever it is asked for; each time is logged. Empty if there is no such disclosure.
     *
     * @throws BadInputException if it would read otherwise than when it was recorded
     */
    public Optional<InformationDocument> document(long number) {
        Optional<Disclosure> found = rows.find(number);
        try {
            return found.map(disclosure -> transaction.execute(status -> {
                journal.write(written(disclosure, Event.done(Operation.DISCLOSURE, WRITE)));
                return digests.unchanged(number, written(disclosure));
            }));
        } catch (BadInputException changed) {
            journal.write(written(found.orElseThrow(), Event.failed(Operation.DISCLOSURE, WRITE)));
            throw changed;
        }
    }

    /** Recipients to be told, since the person left the list, by a run or on review, after they were given something: one for each time, until they are told of it. Reading them is logged. */
    public List<ToBeTold> readToBeTold() {
        List<ToBeTold> due = rows.toBeTold();
        logRead(
                "read-recipients-to-tell",
                due.stream().map(ToBeTold::disclosure).toList());
        return due;
    }

    private static Event written(Disclosure disclosure, Event event) {
        return event.about(disclosure.plan().individual()).with("disclosure", disclosure.id());
    }

    private InformationDocument written(Disclosure disclosure) {
        DisclosurePlan plan = disclosure.plan();
        return InformationDocument.of(
                disclosure.id(),
                disclosure.recordedOn(),
                plan,
                facts.known(disclosure.load(), plan.individual()).orElseThrow());
    }

    /** The same for what is no reading. */
    public List<ToBeTold> toBeTold() {
        return rows.toBeTold();
    }

    /**
     * Marks a recipient as told of one leaving.
     *
     * @param number of the disclosure
     * @param leaving as {@link #toBeTold} has it
     * @param how such as the reference of a letter, in one line
     * @throws BadInputException if they are not to be told, or how says nothing
     */
    public void told(long number, long leaving, String how) {
        String line = PlainWords.of("How the recipient was told", how);
        transaction.executeWithoutResult(status -> {
            ToBeTold told = rows.toBeTold().stream()
                    .filter(each -> each.disclosure().id() == number && each.leaving() == leaving)
                    .findFirst()
                    .orElseThrow(
                            () -> new BadInputException(
                                    "Nobody is to be told of this leaving about this disclosure: they were told already, or the person did not leave. See whom to tell, and name the leaving."));
            if (!rows.told(told, line, actors.current().name(), today(), now())) {
                throw new BadInputException("They were told already.");
            }
            journal.write(Event.done(Operation.DISCLOSURE, "tell-recipient")
                    .about(told.disclosure().plan().individual())
                    .with("disclosure", number)
                    .with("leaving", leaving)
                    .with("lastRun", told.lastRun()));
        });
    }

    private void logRead(String action, List<Disclosure> read) {
        journal.write(Consultations.ofCases(
                Event.done(Operation.CONSULTATION, action).with("disclosures", read.size()),
                read.stream().map(disclosure -> disclosure.plan().individual()).toList()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
