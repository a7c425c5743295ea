package org.openvha.register.lists;

import java.util.List;
import javax.sql.DataSource;
import org.openvha.register.facts.FactStore;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Runs;

/** How a person came on, moved on and left the lists in force, and whether facts, clock or rules made it so. Thread-safe. */
public final class History {

    public History(DataSource database, Runs runs, FactStore facts, PublishedRuleSets ruleSets) {}

    /** Newest first; empty for somebody who was never on a list in force. */
    public List<HistoryEntry> of(String individual) {
        throw new UnsupportedOperationException();
    }
}
