package org.openvha.register;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.openvha.register.facts.FactStore;
import org.openvha.register.lists.Explanations;
import org.openvha.register.lists.History;
import org.openvha.register.lists.Lists;
import org.openvha.register.rulesets.Publications;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Runs;
import org.openvha.ruleset.RuleSets;

/** The parts of the register over one database. Closing stops what runs; the database stays open. */
public record Register(
        FactStore facts,
        PublishedRuleSets ruleSets,
        Publications publications,
        Runs runs,
        Lists lists,
        Explanations explanations,
        History history)
        implements AutoCloseable {

    /**
     * @param rules the {@code rules} folder
     * @param clock of the door that opens the register
     * @param threads that assess
     */
    public static Register over(DataSource database, Path rules, Clock clock, int threads) {
        FactStore facts = new FactStore(database, clock);
        PublishedRuleSets ruleSets = new PublishedRuleSets(database, RuleSets.in(rules));
        Runs runs = new Runs(database, facts, ruleSets, clock, threads);
        Lists lists = new Lists(database);
        return new Register(
                facts,
                ruleSets,
                new Publications(database, ruleSets, clock),
                runs,
                lists,
                new Explanations(lists, facts, ruleSets),
                new History(database, runs, facts, ruleSets));
    }

    @Override
    public void close() {
        runs.close();
    }
}
