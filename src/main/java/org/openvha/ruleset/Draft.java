package org.openvha.ruleset;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openvha.document.Finding;
import org.openvha.ruleset.vocabulary.Stratum;

/** A rule set to be looked at: as far as it could be read, perhaps with faults, and never run. Immutable. */
public final class Draft {

    private final String folder;
    private final RuleSet set;
    private final List<Finding> refusals;
    private final Optional<Draft> parent;

    Draft(String folder, RuleSet set, List<Finding> refusals, Optional<Draft> parent) {
        this.folder = folder;
        this.set = set;
        this.refusals = List.copyOf(refusals);
        this.parent = parent;
    }

    public String id() {
        return set.id();
    }

    /** The name of its folder, which is its id unless the manifest says otherwise; other sets name it so. */
    public String folder() {
        return folder;
    }

    /** SHA-256 over every path and byte of the set as far as it could be read; of a sound set, the one that results carry. */
    public String digest() {
        return set.digest();
    }

    /** Whether it could be read as a whole, so that what is not there is really missing. */
    public boolean isSound() {
        return refusals.isEmpty();
    }

    /** Whether every row of the weight table could be read, so that a class that has none is really missing. */
    public boolean hasAllRows() {
        return hasTable() && !WeightTable.hasLostRows(weightTable(), refusals);
    }

    /** Whether every row could be read and its weight as well, so that conditions can be tried with them. */
    public boolean hasAllWeights() {
        return hasTable()
                && refusals.stream().noneMatch(finding -> finding.file().equals(weightTable()));
    }

    private boolean hasTable() {
        return set.files().containsKey(SetFolder.WEIGHTS);
    }

    /** Of a what-if, what it changes. */
    public Optional<Draft> parent() {
        return parent;
    }

    public Optional<String> predecessor() {
        return set.predecessor();
    }

    public String changeNote() {
        return set.changeNote();
    }

    /** In order of id, without those that cannot be read. */
    public List<Rule> rules() {
        return set.rules();
    }

    public List<Rule> rules(Stratum stratum) {
        return set.rules(stratum);
    }

    /** In the order of the manifest. */
    List<String> parameterNames() {
        return List.copyOf(set.parametersByName().keySet());
    }

    public List<WeightRow> weights() {
        return set.weights();
    }

    public Map<String, WeightRow> weightsByClass() {
        return set.weightsByClass();
    }

    /** The day on which the set was decided: the latest of its rules; empty when no rule can be read. */
    public Optional<LocalDate> decided() {
        return rules().stream().map(rule -> rule.provenance().decided()).max(LocalDate::compareTo);
    }

    /** How messages call a rule's file: one that a what-if inherits is its parent's. */
    public String named(Rule rule) {
        return named(rule.file());
    }

    /** Whether messages call a file of this set's folder so. */
    public boolean isOwn(String file) {
        return file.equals(folder) || file.startsWith(folder + "/");
    }

    /** How messages call the manifest. */
    public String manifest() {
        return folder + "/" + SetFolder.MANIFEST;
    }

    /** How messages call the weight table. */
    public String weightTable() {
        return folder + "/" + SetFolder.WEIGHTS;
    }

    /** The line of a key of the manifest; 0 if it is not there. */
    public int manifestLine(String key) {
        return new ManifestLines(set.files().get(SetFolder.MANIFEST)).of(key);
    }

    /** The line of a class's row in the set's own table; 0 if it is not there. */
    public int weightLine(String offenceClass) {
        byte[] table = set.files().getOrDefault(SetFolder.WEIGHTS, new byte[0]);
        List<String> lines = new String(table, StandardCharsets.UTF_8).lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).replace("\"", "").startsWith(offenceClass + ",")) {
                return i + 1;
            }
        }
        return 0;
    }

    private String named(String path) {
        return parent.filter(inherited -> inherited.holds(path, set.files().get(path)))
                .map(inherited -> inherited.named(path))
                .orElse(folder + "/" + path);
    }

    private boolean holds(String path, byte[] bytes) {
        return Arrays.equals(set.files().get(path), bytes);
    }
}
