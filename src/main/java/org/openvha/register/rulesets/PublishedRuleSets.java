package org.openvha.register.rulesets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rule sets that took or take effect. A published set never changes: its digest is checked whenever it is used, so an edited file is found out at the next use and not
 * at the next start. Thread-safe.
 */
public final class PublishedRuleSets {

    private final JdbcClient sql;
    private final RuleSets folder;

    public PublishedRuleSets(DataSource database, RuleSets folder) {
        this.sql = JdbcClient.create(database);
        this.folder = folder;
    }

    /** In order of taking effect. */
    public List<Publication> all() {
        return sql.sql("SELECT rule_set, digest, effective_from FROM published_rule_set ORDER BY effective_from")
                .query(Publication.class)
                .list();
    }

    /** The publication in force on a date: the last that took effect by then. */
    public Optional<Publication> inForceOn(LocalDate date) {
        return sql.sql("""
                        SELECT rule_set, digest, effective_from FROM published_rule_set
                        WHERE effective_from <= :date ORDER BY effective_from DESC LIMIT 1
                        """).param("date", date).query(Publication.class).optional();
    }

    /**
     * Any rule set of the folder by its id, published or not, checked. A path is not an id.
     *
     * @throws BadInputException if there is no such set, it is not valid, or it is a published one whose files changed (names each). A what-if is compared with what it
     *     says its parent's digest is.
     */
    public RuleSet load(String id) {
        Optional<Publication> published = published(id);
        if (published.isEmpty()) {
            return folder.loadById(id);
        }
        RuleSet loaded;
        try {
            loaded = folder.loadById(id);
        } catch (BadInputException invalid) {
            refuseIfChanged(published.get(), folder.fileDigests(id));
            throw invalid;
        }
        refuseIfChanged(published.get(), loaded.fileDigests());
        if (!loaded.digest().equals(published.get().digest())) {
            throw new IllegalStateException(
                    "The record of " + id + "'s files contradicts the digest it was published with");
        }
        return loaded;
    }

    /** The ids of all sets in the folder: complete ones first. */
    public List<String> ids() {
        return folder.ids();
    }

    private Optional<Publication> published(String id) {
        return sql.sql("SELECT rule_set, digest, effective_from FROM published_rule_set WHERE rule_set = :id")
                .param("id", id)
                .query(Publication.class)
                .optional();
    }

    private void refuseIfChanged(Publication published, SortedMap<String, String> found) {
        SortedMap<String, String> files = new TreeMap<>();
        sql.sql("SELECT path, digest FROM published_file WHERE rule_set = :id")
                .param("id", published.ruleSet())
                .query(row -> {
                    files.put(row.getString("path"), row.getString("digest"));
                });
        new ChangedFiles(published, files).refuse(found);
    }
}
