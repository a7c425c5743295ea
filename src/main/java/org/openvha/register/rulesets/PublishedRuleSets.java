package org.openvha.register.rulesets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/** The rule sets that took or take effect. A published set never changes: its digest is checked whenever it is used. Thread-safe. */
public final class PublishedRuleSets {

    public PublishedRuleSets(DataSource database, RuleSets folder) {}

    /** In order of taking effect. */
    public List<Publication> all() {
        throw new UnsupportedOperationException();
    }

    /** The publication in force on a date: the last that took effect by then. */
    public Optional<Publication> inForceOn(LocalDate date) {
        throw new UnsupportedOperationException();
    }

    /**
     * Any rule set of the folder by its id, published or not, checked.
     *
     * @throws org.openvha.document.BadInputException if there is no such set, it is not valid, or it is a published one whose files changed (names each)
     */
    public RuleSet load(String id) {
        throw new UnsupportedOperationException();
    }

    /** The ids of all sets in the folder: complete ones first. */
    public List<String> ids() {
        throw new UnsupportedOperationException();
    }
}
