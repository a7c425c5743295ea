package org.openvha.ruleset;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import org.openvha.document.Findings;
import org.openvha.facts.RecordedCrimeClasses;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.CheckedRule;
import org.openvha.ruleset.language.KnownWords;
import org.openvha.ruleset.language.RuleReader;
import org.openvha.ruleset.vocabulary.Stratum;

/** Reads the rule files of a set. */
final class RuleFiles {

    private final UnaryOperator<String> named;
    private final String manifest;
    private final Findings findings;
    private final RuleReader reader;
    private final ManifestLines lines;

    /**
     * @param named how messages call a file, by its path
     * @param manifest how messages call the manifest
     * @param lines of the manifest
     * @param texts what rules may compare properties with, as in {@link KnownWords}
     */
    RuleFiles(
            UnaryOperator<String> named,
            String manifest,
            ManifestLines lines,
            ManifestParameters parameters,
            Map<String, Set<String>> texts,
            Findings findings) {
        this.named = named;
        this.manifest = manifest;
        this.findings = findings;
        Map<String, Integer> byNameInRules = new HashMap<>();
        for (Parameter parameter : parameters.read().values()) {
            if (byNameInRules.put(parameter.nameInRules(), parameter.value()) != null) {
                findings.of(Kind.INVALID_MANIFEST)
                        .about(parameter.name())
                        .add(
                                manifest,
                                lines.of("parameters", parameter.name()),
                                "two parameters are both written " + parameter.nameInRules() + " in rules",
                                "Rename one");
            }
        }
        this.reader = new RuleReader(new KnownWords(byNameInRules, parameters.unreadable(), texts), findings);
        this.lines = lines;
    }

    /**
     * What rules may compare with.
     *
     * @param whole whether these are all rows; a crime type may stand in one that could not be read
     */
    static Map<String, Set<String>> texts(Collection<WeightRow> weights, boolean whole) {
        Set<String> classes = new HashSet<>(RecordedCrimeClasses.shipped().classes());
        Set<String> crimeTypes = new HashSet<>();
        weights.forEach(row -> {
            classes.add(row.offenceClass());
            crimeTypes.add(row.crimeType());
        });
        return whole ? Map.of("offenceClass", classes, "crimeType", crimeTypes) : Map.of("offenceClass", classes);
    }

    /** Rules that can be read, by path; the others become findings. */
    Map<String, CheckedRule> read(SortedMap<String, byte[]> files) {
        Map<String, CheckedRule> rules = new LinkedHashMap<>();
        files.forEach((path, bytes) -> {
            if (path.endsWith(".drl")) {
                Stratum stratum =
                        Stratum.of(path.substring(0, path.indexOf('/'))).orElseThrow();
                reader.read(named.apply(path), stratum, bytes).ifPresent(rule -> rules.put(path, rule));
            }
        });
        return rules;
    }

    /** Gives rules their places, in order of id; ids and names that stand twice become findings. */
    List<Rule> inOrder(Map<String, CheckedRule> rules, SortedMap<String, byte[]> files) {
        Map<String, String> ids = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        rules.forEach((path, rule) -> {
            RuleLines places = RuleLines.of(files.get(path));
            once(ids, Kind.DUPLICATE_ID, rule, "the id " + rule.provenance().id(), path, places.key("id"));
            once(names, Kind.DUPLICATE_NAME, rule, "the name \"" + rule.name() + "\"", path, places.name());
        });
        if (files.keySet().stream().noneMatch(path -> path.startsWith(Stratum.INCLUSION.folder() + "/"))) {
            findings.of(Kind.MISSING_FILE)
                    .add(
                            manifest,
                            lines.first(),
                            "there is no rule in the folder inclusion, so everybody would be on the assessment",
                            "Add a criterion");
        }
        List<String> paths = rules.keySet().stream()
                .sorted(Comparator.comparing(
                                (String path) -> rules.get(path).provenance().id())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        List<Rule> ordered = new ArrayList<>();
        for (String path : paths) {
            String source = new String(files.get(path), StandardCharsets.UTF_8);
            ordered.add(new Rule(ordered.size(), path, source, rules.get(path)));
        }
        TimeBands.check(ordered, named, findings);
        return ordered;
    }

    private void once(Map<String, String> seen, Kind kind, CheckedRule rule, String what, String path, int line) {
        String earlier = seen.putIfAbsent(what, path);
        if (earlier != null) {
            findings.of(kind)
                    .about(rule.provenance().id())
                    .add(
                            named.apply(path),
                            line,
                            what + " is already that of " + earlier,
                            "Give this rule one of its own");
        }
    }
}
