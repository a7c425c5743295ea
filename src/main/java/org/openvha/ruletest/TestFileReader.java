package org.openvha.ruletest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.Yaml;
import org.openvha.document.YamlMap;
import org.openvha.facts.CaseFile;

/** Reads one file of cases for a rule set whose rule ids are known. */
final class TestFileReader {

    private final Set<String> rules;
    private final Set<String> without;
    private final Findings findings;

    /**
     * @param rules ids of the rules that cases may name
     * @param without those of them that the tested set does not have, so that what cases say of them is not asked
     */
    TestFileReader(Set<String> rules, Set<String> without, Findings findings) {
        this.rules = rules;
        this.without = without;
        this.findings = findings;
    }

    /** @throws org.openvha.document.BadInputException if the file is not YAML at all; everything else becomes a finding */
    TestFile read(Path file, String name, String path) {
        YamlMap map = Yaml.read(file, name, findings);
        Optional<String> rule = map.optionalText("rule");
        Optional<String> about = map.optionalText("about");
        if (map.has("rule") == map.has("about")) {
            map.finding(
                    map.line(),
                    "a file is about one rule, or about a person",
                    "Write either 'rule: ...' or 'about: ...', the first with an id, the second with a sentence");
        }
        rule.filter(id -> !rules.contains(id))
                .ifPresent(id -> map.finding(map.line("rule"), "there is no rule " + id, Nearest.remedy(id, rules)));
        int line = map.line(rule.isPresent() ? "rule" : "about");
        TestFile read =
                new TestFile(name, path, line, about.isPresent() ? Optional.empty() : rule, nearest(map), cases(map));
        map.noOtherKeys();
        return read;
    }

    private static List<TestFile.Nearby> nearest(YamlMap map) {
        List<TestFile.Nearby> nearest = new ArrayList<>();
        for (YamlMap entry : map.maps("nearest")) {
            entry.text("because");
            nearest.add(new TestFile.Nearby(entry.text("property"), entry.integer("value"), entry.integer("use")));
            entry.noOtherKeys();
        }
        return nearest;
    }

    private List<TestCase> cases(YamlMap map) {
        List<TestCase> cases = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap entry : map.maps("cases")) {
            TestCase read = testCase(entry);
            if (!names.add(read.name())) {
                entry.finding(
                        entry.line("name"), "two cases are called '" + read.name() + "'", "Give each its own name");
            }
            cases.add(read);
        }
        if (cases.isEmpty()) {
            map.finding(map.line("cases"), "the file has no cases", "Add 'cases:' with at least one case below it");
        }
        return cases;
    }

    private TestCase testCase(YamlMap entry) {
        String name = entry.text("name");
        LocalDate asOf = entry.date("as-of");
        FactReader facts = new FactReader(entry, asOf);
        CaseFile caseFile = facts.read();
        Optional<Expectation> expected = entry.map("expect")
                .map(map -> new ExpectationReader(map, rules, facts.ids()).read())
                .map(all -> all.without(without));
        if (expected.isEmpty() || expected.get().isNothing()) {
            entry.finding(
                    entry.line("expect"),
                    "the case expects nothing",
                    "Add to 'expect:' what must follow, such as 'outcome: INCLUDED' or 'applies: [ ... ]'");
        }
        entry.noOtherKeys();
        return new TestCase(name, entry.line(), asOf, caseFile, expected.orElse(Expectation.NOTHING));
    }
}
