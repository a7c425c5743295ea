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
    private final String set;
    private final Findings findings;
    private final RuleReader reader;

    /**
     * @param named how messages call a file, by its path
     * @param set how messages call the set
     * @param weights rows whose classes and crime types rules may name
     */
    RuleFiles(
            UnaryOperator<String> named,
            String set,
            Map<String, Parameter> parameters,
            Collection<WeightRow> weights,
            Findings findings) {
        this.named = named;
        this.set = set;
        this.findings = findings;
        Map<String, Integer> byNameInRules = new HashMap<>();
        for (Parameter parameter : parameters.values()) {
            if (byNameInRules.put(parameter.nameInRules(), parameter.value()) != null) {
                findings.of(Kind.INVALID_MANIFEST)
                        .about(parameter.name())
                        .add(
                                set + "/" + SetFolder.MANIFEST,
                                0,
                                "two parameters are both written " + parameter.nameInRules() + " in rules",
                                "Rename one");
            }
        }
        this.reader = new RuleReader(new KnownWords(byNameInRules, texts(weights)), findings);
    }

    private static Map<String, Set<String>> texts(Collection<WeightRow> weights) {
        Set<String> classes = new HashSet<>(RecordedCrimeClasses.shipped().classes());
        Set<String> crimeTypes = new HashSet<>();
        weights.forEach(row -> {
            classes.add(row.offenceClass());
            crimeTypes.add(row.crimeType());
        });
        return Map.of("offenceClass", classes, "crimeType", crimeTypes);
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
            once(ids, Kind.DUPLICATE_ID, rule, "the id " + rule.provenance().id(), path);
            once(names, Kind.DUPLICATE_NAME, rule, "the name \"" + rule.name() + "\"", path);
        });
        if (rules.values().stream().noneMatch(rule -> rule.stratum() == Stratum.INCLUSION)) {
            findings.of(Kind.MISSING_FILE)
                    .add(
                            set,
                            0,
                            "no rule in the folder inclusion can be read, so everybody would be on the assessment",
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

    private void once(Map<String, String> seen, Kind kind, CheckedRule rule, String what, String path) {
        String earlier = seen.putIfAbsent(what, path);
        if (earlier != null) {
            findings.of(kind)
                    .about(rule.provenance().id())
                    .add(
                            named.apply(path),
                            0,
                            what + " is already that of " + earlier,
                            "Give this rule one of its own");
        }
    }
}
