package org.openvha.register.rulesets;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.PublishedList;
import org.openvha.ruleset.PublishedSet;
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
        this.folder = folder.unlisted();
    }

    /** In order of taking effect, without those that were withdrawn before their day. */
    public List<Publication> all() {
        return sql.sql("""
                        SELECT rule_set, digest, effective_from FROM published_rule_set WHERE withdrawn_by IS NULL ORDER BY effective_from
                        """).query(Publication.class).list();
    }

    /** Everything that was ever published, with what was withdrawn, as {@code published.yaml} lists it. */
    public PublishedList listed() {
        return new PublishedList(sql.sql(
                        "SELECT rule_set, digest, effective_from, withdrawn_by IS NOT NULL AS withdrawn FROM published_rule_set")
                .query((row, number) -> new PublishedSet(
                        row.getString("rule_set"),
                        row.getString("digest"),
                        row.getObject("effective_from", LocalDate.class),
                        row.getBoolean("withdrawn"),
                        publishedFiles(row.getString("rule_set"))))
                .list());
    }

    /** In what the list of the folder differs from the register, each in words. */
    public List<String> listDifferences() {
        return folder.published().differences(listed());
    }

    /** The publication in force on a date: the last that took effect by then. */
    public Optional<Publication> inForceOn(LocalDate date) {
        return sql.sql("SELECT rule_set, digest, effective_from FROM rule_set_in_force_on(:date)")
                .param("date", date)
                .query(Publication.class)
                .optional();
    }

    /** The one that takes or took effect last: whatever is published next replaces it. */
    public Optional<Publication> last() {
        return sql.sql("SELECT rule_set, digest, effective_from FROM last_published_rule_set()")
                .query(Publication.class)
                .optional();
    }

    /** Why the set in force on a date is the one to use, such as {@code vha-2024.01, in force since 2024-01-31; next: none}. */
    public Optional<String> because(LocalDate date) {
        return inForceOn(date).map(inForce -> {
            String next = all().stream()
                    .filter(other -> other.effectiveFrom().isAfter(inForce.effectiveFrom()))
                    .findFirst()
                    .map(other -> other.ruleSet() + " from " + other.effectiveFrom())
                    .orElse("none");
            return inForce.ruleSet() + ", in force since " + inForce.effectiveFrom() + "; next: " + next;
        });
    }

    /**
     * Any rule set of the folder by its id, published or not, checked. A path is not an id.
     *
     * @throws BadInputException if there is no such set, it is not valid, or it is a published one whose files changed (names each). A what-if is compared with what it
     *     says its parent's digest is.
     */
    public RuleSet load(String id) {
        return published(id)
                .map(published -> unchanged(
                        new ChangedFiles(id, published.digest(), publishedFiles(id), ChangedFiles.Since.PUBLICATION)))
                .orElseGet(() -> folder.loadById(id));
    }

    /**
     * The rule set of a certain digest: of a set that was submitted, published or simulated, as the register holds its files, whatever became of the folder; of any other, such
     * as one that was simulated before the register kept these, from the folder.
     *
     * @throws BadInputException if neither has it
     */
    public RuleSet ofDigest(String id, String digest) {
        HeldFiles held = new HeldFiles(sql);
        return held.of(id, digest)
                .map(files -> RuleSets.ofFiles(id, files))
                .or(() -> held.simulated(digest).map(files -> RuleSets.ofResolved(id, files)))
                .filter(found -> found.digest().equals(digest))
                .orElseGet(() -> inFolder(id, digest));
    }

    /** Keeps the files of a set that is simulated, so that it can be had by its digest for ever. They make it neither submitted nor published. */
    public void keepSimulated(RuleSet simulated) {
        new HeldFiles(sql).keep(simulated);
    }

    private RuleSet inFolder(String id, String digest) {
        if (!folder.ids().contains(id)) {
            throw new BadInputException("Rule set " + id + " with digest " + digest
                    + " is neither in the register, which keeps submitted, published and simulated sets, nor in the rules folder."
                    + " Restore its folder as it was from version control.");
        }
        RuleSet found = folder.loadById(id);
        if (!found.digest().equals(digest)) {
            throw new BadInputException("Rule set " + id + " with digest " + digest
                    + " is not in the register, which keeps submitted, published and simulated sets, and the one in the rules folder now has "
                    + found.digest() + ". Restore it as it was from version control.");
        }
        return found;
    }

    /** The ids of all sets in the folder: complete ones first. */
    public List<String> ids() {
        return folder.ids();
    }

    /** The ids of the complete sets in the folder about which nothing was decided. */
    public List<String> drafts() {
        List<String> decided = sql.sql("SELECT DISTINCT rule_set FROM rule_set_decision")
                .query(String.class)
                .list();
        return folder.completeIds().stream().filter(id -> !decided.contains(id)).toList();
    }

    /** A set of the folder that must still be what the register holds; otherwise the changed files are named, even if it is not valid any more. */
    RuleSet unchanged(ChangedFiles held) {
        RuleSet loaded;
        try {
            loaded = folder.loadById(held.ruleSet());
        } catch (BadInputException invalid) {
            held.refuse(folder.fileDigests(held.ruleSet()));
            throw invalid;
        }
        held.refuse(loaded.fileDigests());
        if (!loaded.digest().equals(held.digest())) {
            throw new IllegalStateException(
                    "The record of " + held.ruleSet() + "'s files contradicts the digest in the register");
        }
        return loaded;
    }

    /** SHA-256 of the files that lie in the folder of a set, by path. */
    SortedMap<String, String> filesInFolder(String id) {
        return folder.fileDigests(id);
    }

    private Optional<Publication> published(String id) {
        return sql.sql("SELECT rule_set, digest, effective_from FROM published_rule_set WHERE rule_set = :id")
                .param("id", id)
                .query(Publication.class)
                .optional();
    }

    /** SHA-256 of the files of a set as it was published, by path; empty for one that was not. */
    public SortedMap<String, String> publishedFiles(String id) {
        SortedMap<String, String> files = new TreeMap<>();
        sql.sql("SELECT path, digest FROM published_file WHERE rule_set = :id")
                .param("id", id)
                .query(row -> {
                    files.put(row.getString("path"), row.getString("digest"));
                });
        return files;
    }
}
