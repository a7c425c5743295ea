package org.openvha.register.rulesets;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.openvha.audit.Journal;
import org.openvha.document.BadInputException;
import org.openvha.document.Nearest;
import org.openvha.ruleset.RuleSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How a rule set comes in force: draft, in consultation, approved, in force, retired. Each decision is one transaction, and the database refuses by itself what is not due.
 * Thread-safe.
 */
public final class Publications {

    private final JdbcClient sql;
    private final DecisionRows decisions;
    private final SubmissionRows submissions;
    private final PublishedRuleSets ruleSets;
    private final TransactionTemplate transaction;
    private final DecisionClock clock;
    private final Journal journal;

    public Publications(DataSource database, PublishedRuleSets ruleSets, Clock clock, Journal journal) {
        this.sql = JdbcClient.create(database);
        this.decisions = new DecisionRows(sql);
        this.submissions = new SubmissionRows(sql);
        this.ruleSets = ruleSets;
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        this.clock = new DecisionClock(sql, clock);
        this.journal = journal;
    }

    /**
     * A set of the folder that can be submitted.
     *
     * @throws BadInputException if it is unknown, not valid, a what-if, or published
     */
    public RuleSet draft(String id) {
        Standing standing = known(id);
        RuleSet draft = ruleSets.load(id);
        new DraftCheck(draft, standing, ruleSets.last()).check();
        return draft;
    }

    /**
     * Puts a draft in consultation, or puts it there again: approvals of what was submitted before count no more.
     *
     * @throws BadInputException if the set is a what-if, published, or not in the folder as the evidence says, or evidence or an explanation is missing
     */
    public Decision submit(Submission submission) {
        return inTurn(() -> {
            String id = submission.ruleSet().id();
            new SubmissionCheck(submission, standing(id), ruleSets).check();
            Decision due = due(
                    id,
                    submission.ruleSet().digest(),
                    DecisionKind.SUBMITTED,
                    submission.by(),
                    submission.ruleSet().changeNote());
            long number = decisions.insert(due);
            submissions.insert(number, submission);
            return find(id, number);
        });
    }

    /**
     * Approves the latest submission of a set for a group.
     *
     * @param found what lies beside the set now
     * @throws BadInputException if nothing is submitted, a file changed since, the group approved already, or the person is an author or approved for another group
     */
    public Decision approve(String id, ApprovalGroup group, Person by, String reason, Alongside found) {
        String why = reason(reason);
        return inTurn(() -> {
            Standing standing = known(id);
            Decision submission = submitted(standing, "approved");
            unchanged(submission, found);
            new ApprovalCheck(standing, submissions.authors(id)).check(group, by);
            return find(
                    id,
                    decisions.insert(due(id, submission.digest(), DecisionKind.APPROVED, by, why)
                            .approving(submission.id(), group)));
        });
    }

    /**
     * Publishes an approved set, to be in force from a day on.
     *
     * @param from no earlier than today, and later than the day on which the set took or takes effect that it replaces
     * @param found what lies beside the set now
     * @throws BadInputException if an approval is missing, a file changed since, another set came in between, or the day cannot be
     */
    public Decision publish(String id, LocalDate from, Person by, Alongside found) {
        return inTurn(() -> {
            Standing standing = known(id);
            Decision submission = submitted(standing, "published");
            unchanged(submission, found);
            new PublicationCheck(standing, submission, ruleSets.last(), clock.today(), sql)
                    .check(from, by, submissions.evidence(submission.id()));
            long number =
                    decisions.insert(due(id, submission.digest(), DecisionKind.PUBLISHED, by, "Approved by every group")
                            .publishing(submission.id(), from));
            sql.sql("INSERT INTO published_rule_set (rule_set, digest, effective_from) VALUES (?, ?, ?)")
                    .params(id, submission.digest(), from)
                    .update();
            sql.sql("""
                            INSERT INTO published_file (rule_set, path, digest)
                            SELECT :id, path, digest FROM submitted_file WHERE submission = :submission
                            """).param("id", id).param("submission", submission.id()).update();
            return find(id, number);
        });
    }

    /**
     * Retires a published set: withdraws it before its day, or closes it once its successor is in force, which takes no day from it: as of a day of its time it is still the
     * one in force.
     *
     * @throws BadInputException if it is not published, is the set in force, or is to be replaced by another; or if that person may not
     */
    public Decision retire(String id, Person by, String reason) {
        String why = reason(reason);
        return inTurn(() -> {
            Standing standing = known(id);
            new RetirementCheck(standing, ruleSets.last(), clock.today()).check(by);
            Decision publication = standing.publication().orElseThrow();
            return find(id, decisions.insert(due(id, publication.digest(), DecisionKind.RETIRED, by, why)));
        });
    }

    /** Where a set stands today; whatever nobody decided about is a draft. */
    public Standing standing(String id) {
        return Standing.of(id, decisions.of(id), ruleSets.inForceOn(clock.today()));
    }

    /**
     * The same of a set that is there.
     *
     * @throws BadInputException with the nearest, if neither the register nor the folder has it
     */
    public Standing known(String id) {
        Standing standing = standing(id);
        List<String> ids = ruleSets.ids();
        if (standing.decisions().isEmpty() && !ids.contains(id)) {
            throw new BadInputException("There is no rule set '" + id + "'. " + Nearest.remedy(id, ids));
        }
        return standing;
    }

    /** All sets that something was decided about, in order of their first decision. */
    public List<Standing> standings() {
        Optional<Publication> current = ruleSets.inForceOn(clock.today());
        Map<String, List<Decision>> bySet = decisions.all().stream()
                .collect(Collectors.groupingBy(Decision::ruleSet, TreeMap::new, Collectors.toList()));
        List<Standing> standings = new ArrayList<>();
        bySet.forEach((id, all) -> standings.add(Standing.of(id, all, current)));
        standings.sort((one, other) -> Long.compare(
                one.decisions().get(0).id(), other.decisions().get(0).id()));
        return standings;
    }

    /** On what a submission rests, in the order of kinds. */
    public List<Evidence> evidence(Decision submission) {
        return submissions.evidence(submission.id());
    }

    /** The same, to be written out; a consultation, and logged as one. */
    public List<Evidence> handOut(Decision submission) {
        journal.write(DecisionEvents.evidenceRead(submission));
        return evidence(submission);
    }

    /** As they were named. */
    public List<String> authors(Decision submission) {
        return submissions.authors(submission.id());
    }

    /** Why a submission may go beyond limits, by id of the KPI. */
    public SortedMap<String, String> explanations(Decision submission) {
        return submissions.explanations(submission.id());
    }

    /** What the register holds of sets, and how the folder differs from it. */
    public Holdings holdings() {
        return new Holdings(submissions, ruleSets);
    }

    private void unchanged(Decision submission, Alongside found) {
        ruleSets.unchanged(holdings().submitted(submission));
        holdings().beside(submission).refuse(found);
    }

    private static Decision submitted(Standing standing, String what) {
        standing.publication().ifPresent(publication -> {
            throw new BadInputException(standing.ruleSet() + " is published already, to be in force from "
                    + publication.effectiveFrom().orElseThrow()
                    + ". A published set never changes; a change is a new set with an id of its own.");
        });
        return standing.submission()
                .orElseThrow(() -> new BadInputException(standing.ruleSet() + " is a draft: it cannot be " + what
                        + " before it is submitted. Run ./vha submit " + standing.ruleSet()
                        + " --by ROLE:STAFF-NUMBER."));
    }

    private static String reason(String reason) {
        return PlainLine.of("The reason", reason, 1000);
    }

    private Decision due(String id, String digest, DecisionKind kind, Person by, String reason) {
        return DecisionRows.due(id, digest, kind, by, reason, clock.today(), clock.now());
    }

    private Decision find(String id, long number) {
        return decisions.of(id).stream()
                .filter(decision -> decision.id() == number)
                .findFirst()
                .orElseThrow();
    }

    private Decision inTurn(Supplier<Decision> work) {
        return transaction.execute(status -> {
            decisions.decideInTurn();
            Decision decided = work.get();
            journal.write(DecisionEvents.decided(decided));
            return decided;
        });
    }
}
