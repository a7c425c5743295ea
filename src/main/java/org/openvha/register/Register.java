package org.openvha.register;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.openvha.audit.Actors;
import org.openvha.audit.Journal;
import org.openvha.register.accounts.Accounts;
import org.openvha.register.disclosures.Disclosures;
import org.openvha.register.facts.FactStore;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.lists.Explanations;
import org.openvha.register.lists.History;
import org.openvha.register.lists.Lists;
import org.openvha.register.reviews.AccessRequests;
import org.openvha.register.reviews.Reviews;
import org.openvha.register.rulesets.Publications;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Runs;
import org.openvha.register.trace.Recomputations;
import org.openvha.register.trace.Traces;
import org.openvha.ruleset.RuleSets;

/** The parts of the register over one database. Closing stops what runs; the database stays open. */
public record Register(
        FactStore facts,
        PublishedRuleSets ruleSets,
        Publications publications,
        Runs runs,
        Lists lists,
        Explanations explanations,
        History history,
        Reviews reviews,
        AccessRequests accessRequests,
        Disclosures disclosures,
        Traces traces,
        Recomputations recomputations,
        Accounts accounts,
        Journal journal)
        implements AutoCloseable {

    /**
     * @param rules the {@code rules} folder
     * @param clock of the door that opens the register
     * @param threads that assess
     * @param actors who does what is logged
     */
    public static Register over(DataSource database, Path rules, Clock clock, int threads, Actors actors) {
        DatabaseJournal journal = new DatabaseJournal(database, clock, actors);
        FactStore facts = new FactStore(database, clock, journal);
        PublishedRuleSets ruleSets = new PublishedRuleSets(database, RuleSets.in(rules));
        Runs runs = new Runs(database, facts, ruleSets, clock, threads, journal);
        Lists lists = new Lists(database);
        Explanations explanations = new Explanations(lists, facts, ruleSets);
        Traces traces = new Traces(database, runs, facts, ruleSets, journal);
        return new Register(
                facts,
                ruleSets,
                new Publications(database, ruleSets, clock, journal),
                runs,
                lists,
                explanations,
                new History(database, runs, facts, ruleSets),
                new Reviews(database, facts, runs, lists, explanations, journal, actors, clock),
                new AccessRequests(database, facts, runs, lists, explanations, journal, actors, clock),
                new Disclosures(database, facts, journal, actors, clock),
                traces,
                new Recomputations(database, facts, lists, traces, journal),
                new Accounts(database, clock, actors, journal),
                journal);
    }

    @Override
    public void close() {
        runs.close();
    }
}
