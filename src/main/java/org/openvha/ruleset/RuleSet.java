package org.openvha.ruleset;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kie.api.KieBase;
import org.openvha.document.Finding;
import org.openvha.ruleset.language.Amount;
import org.openvha.ruleset.vocabulary.Stratum;

/** A complete, checked rule set, ready to assess with. Immutable and safe for any number of threads. */
public final class RuleSet {

    private final Manifest manifest;
    private final String digest;
    private final SortedMap<String, byte[]> files;
    private final Map<String, Parameter> parameters;
    private final Map<String, WeightRow> weights;
    private final List<Rule> rules;

    RuleSet(
            Manifest manifest,
            SortedMap<String, byte[]> files,
            Map<String, Parameter> parameters,
            Map<String, WeightRow> weights,
            List<Rule> rules) {
        this(manifest, RuleSetDigest.of(files), files, parameters, weights, rules);
    }

    private RuleSet(
            Manifest manifest,
            String digest,
            SortedMap<String, byte[]> files,
            Map<String, Parameter> parameters,
            Map<String, WeightRow> weights,
            List<Rule> rules) {
        this.manifest = manifest;
        this.files = files;
        this.digest = digest;
        this.parameters = parameters;
        this.weights = weights;
        this.rules = List.copyOf(rules);
    }

    /** @param name in place of both id and digest, since nothing on disk is this set */
    static RuleSet variant(
            RuleSet of,
            String name,
            Map<String, Parameter> parameters,
            Map<String, WeightRow> weights,
            List<Rule> rules) {
        return new RuleSet(of.manifest.named(name), name, new TreeMap<>(), parameters, weights, rules);
    }

    /**
     * This set with some changes made to it, to be assessed with and thrown away. It has no files, and in place of id and digest a name that no set on disk can have.
     *
     * @param changes of a {@link Difference} of which this set is the baseline, or made for it
     */
    public RuleSet with(Collection<Change> changes) {
        return changes.isEmpty() ? this : new Variant(this, changes).make();
    }

    /**
     * What the loader would refuse in {@link #with} these changes, were that a set on disk; empty if nothing.
     *
     * @param changes of values only: parameters, and rows of the weight table that stay
     */
    public List<Finding> refusals(Collection<Change> changes) {
        return new VariantCheck(this, changes).refusals();
    }

    public String id() {
        return manifest.id();
    }

    public String title() {
        return manifest.title();
    }

    /** A role. */
    public String owner() {
        return manifest.owner();
    }

    /** What a complete set changes; empty for a what-if. */
    public String changeNote() {
        return manifest.changeNote();
    }

    /** The day on which the set was decided: the latest of its rules. */
    public Optional<LocalDate> decided() {
        return rules.stream().map(rule -> rule.provenance().decided()).max(LocalDate::compareTo);
    }

    public Optional<String> predecessor() {
        return manifest.predecessor();
    }

    /** What a what-if answers; empty for a complete set. */
    public Optional<Question> question() {
        return manifest.question();
    }

    /** A what-if's parent; empty for a complete set. */
    public Optional<String> parentId() {
        return manifest.patch().map(Patch::parent);
    }

    /** SHA-256 over every path and byte of the resolved set, as {@code sha256:} and hexadecimal digits. */
    public String digest() {
        return digest;
    }

    /** SHA-256 of the bytes of every file of the resolved set, by its path below the folder; what {@link #digest} is made of. */
    public SortedMap<String, String> fileDigests() {
        return RuleSetDigest.ofEach(files);
    }

    /** What the policy says that these rules do not do, in Markdown; empty if nobody wrote it down. A what-if has its parent's. */
    public Optional<String> notModelled() {
        return Optional.ofNullable(files.get(SetFolder.NOT_MODELLED))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** The bytes of every file of the resolved set, by its path below the folder; copies. */
    public SortedMap<String, byte[]> fileBytes() {
        SortedMap<String, byte[]> copies = new TreeMap<>();
        files.forEach((path, bytes) -> copies.put(path, bytes.clone()));
        return copies;
    }

    /** Whether a rule stands in the set's own folder; a what-if may inherit it. */
    public boolean holds(Rule rule) {
        return manifest.patch()
                .map(Patch::rules)
                .map(change -> change.holds(rule.id()))
                .orElse(true);
    }

    /** The line of a key at the top of the manifest, counted from 1; 0 if it is not there. */
    public int manifestLine(String key) {
        return new ManifestLines(files.get(SetFolder.MANIFEST)).of(key);
    }

    /** In order of id. */
    public List<Rule> rules() {
        return rules;
    }

    public List<Rule> rules(Stratum stratum) {
        return rules.stream()
                .filter(rule -> rule.checked().stratum() == stratum)
                .toList();
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** In the order of the manifest. */
    public List<Parameter> parameters() {
        return List.copyOf(parameters.values());
    }

    /** Values by name, in the order of the manifest. */
    public Map<String, Integer> parameterValues() {
        Map<String, Integer> values = new LinkedHashMap<>();
        parameters.forEach((name, parameter) -> values.put(name, parameter.value()));
        return values;
    }

    /** Values by the names that rules use, such as {@code lookBackMonths}. */
    Map<String, Integer> valuesByNameInRules() {
        return byNameInRules(parameters.values());
    }

    static Map<String, Integer> byNameInRules(Collection<Parameter> parameters) {
        return parameters.stream().collect(Collectors.toMap(Parameter::nameInRules, Parameter::value));
    }

    /** The parameters a rule names, in the order of the manifest. */
    public List<Parameter> parametersOf(Rule rule) {
        Set<String> named = rule.amounts().map(Amount::text).collect(Collectors.toSet());
        return parameters.values().stream()
                .filter(parameter -> named.contains(parameter.nameInRules()))
                .toList();
    }

    /** In the order of the table. */
    public List<WeightRow> weights() {
        return List.copyOf(weights.values());
    }

    /** The row of a class; empty when the table has none. */
    public Optional<WeightRow> weight(String offenceClass) {
        return Optional.ofNullable(weights.get(offenceClass));
    }

    /** The rules as Drools runs them; a new one each time, sharing nothing with the others. */
    public KieBase newKieBase() {
        return CanonicalModel.kieBase(rules);
    }

    Manifest manifest() {
        return manifest;
    }

    SortedMap<String, byte[]> files() {
        return files;
    }

    Map<String, Parameter> parametersByName() {
        return parameters;
    }

    Map<String, WeightRow> weightsByClass() {
        return weights;
    }
}
