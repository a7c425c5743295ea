package org.openvha.ruletest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.document.Findings;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruletest.reach.Reachable;

/** The tests that policy owners write, in a folder that mirrors the rules; {@code docs/rule-tests.md} says how to write them. */
public final class RuleTests {

    /** Golden receipts, which are no suite. */
    private static final String RECEIPTS = "receipts";

    private final Path directory;
    private final RuleSets ruleSets;

    private RuleTests(Path directory, RuleSets ruleSets) {
        this.directory = directory.toAbsolutePath().normalize();
        this.ruleSets = ruleSets;
    }

    public static RuleTests in(Path ruleTestsDirectory, RuleSets ruleSets) {
        return new RuleTests(ruleTestsDirectory, ruleSets);
    }

    /** Everything that can be run, in the order of ids: every rule set, and every folder of tests even if its rule set is gone. */
    public List<String> suites() {
        Set<String> suites = new TreeSet<>(ruleSets.ids());
        suites.addAll(folders(directory));
        suites.remove("what-if");
        suites.remove(RECEIPTS);
        suites.addAll(folders(directory.resolve("what-if")));
        return List.copyOf(suites);
    }

    /**
     * Runs every case of a rule set, and says which cases are missing.
     *
     * @param ruleSetId an id, or the path of a rule set's folder
     * @throws org.openvha.document.BadInputException if there is no such rule set or it is invalid, or with everything that is wrong with the test files
     */
    public SuiteResult run(String ruleSetId) {
        RuleSet ruleSet = ruleSets.load(ruleSetId);
        Findings missing = new Findings();
        String name = ruleSets.folder(ruleSetId).map(RuleSets::name).orElseGet(ruleSet::id);
        RulePlaces places = new RulePlaces(name, ruleSet);
        Optional<Suite> suite = read(ruleSet);
        if (suite.isEmpty()) {
            places.add(
                    missing.of(Kind.UNTESTED),
                    ruleSet.id() + " has no tests",
                    "Add the folder " + folder(ruleSet) + ", with cases for its rules");
            return new SuiteResult(ruleSet.id(), List.of(), missing.all());
        }
        List<Run> runs = new Runner(ruleSet).run(suite.get().files());
        Map<String, String> reasons = reasons(ruleSet);
        RuleCoverage coverage = new RuleCoverage(suite.get(), runs, new Reachable(ruleSet), places, missing);
        coverage.demandPlaces(ruleSet.rules());
        Optional<RuleSet> parent = ruleSet.parentId().map(ruleSets::load);
        ruleSet.rules().stream()
                .filter(rule ->
                        parent.map(set -> WhatIfCoverage.changed(rule, set)).orElse(true))
                .forEach(coverage::demand);
        parent.ifPresent(set -> new WhatIfCoverage(suite.get(), places, set).demandDifference(runs, reasons, missing));
        List<CaseResult> cases = runs.stream().map(run -> run.result(reasons)).toList();
        return new SuiteResult(ruleSet.id(), cases, missing.all());
    }

    /**
     * The cases of a rule set, to be tried under the set and under changes of it.
     *
     * @param ruleSetId an id, or the path of a rule set's folder
     * @throws org.openvha.document.BadInputException as {@link #run}
     */
    public KnownSuite open(String ruleSetId) {
        RuleSet ruleSet = ruleSets.load(ruleSetId);
        Map<String, String> reasons = reasons(ruleSet);
        List<KnownCase> cases = read(ruleSet).map(Suite::files).orElse(List.of()).stream()
                .flatMap(file -> file.cases().stream().map(testCase -> new KnownCase(file, testCase, reasons)))
                .toList();
        Optional<RuleSet> parent = ruleSet.parentId().map(ruleSets::load);
        String folder = folder(ruleSet);
        Path place = SuiteReader.folder(directory, ruleSet.id()).orElse(directory.resolve(ruleSet.id()));
        return new KnownSuite(ruleSet, parent, cases, folder, place);
    }

    /**
     * The tests that a new version of a rule set begins with.
     *
     * @param from what it is made of: a complete set, and then what-ifs, each of the one before it
     * @throws org.openvha.document.BadInputException with everything that is wrong with their test files, or that cannot be taken over
     */
    public Inheritance inherit(List<RuleSet> from) {
        return new Inheriting(directory, from).inheritance();
    }

    /** How messages call the folder of a set's tests. */
    private String folder(RuleSet ruleSet) {
        return directory.getFileName() + "/"
                + ruleSet.parentId().map(id -> "what-if/").orElse("") + ruleSet.id();
    }

    private Optional<Suite> read(RuleSet ruleSet) {
        Findings findings = new Findings().of(Kind.INVALID_TEST);
        Set<String> rules = ruleSet.rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Optional<Suite> suite = new SuiteReader(directory, rules, findings).read(ruleSet.id());
        findings.throwIfPresent("The rule tests of " + ruleSet.id() + " cannot be run");
        return suite;
    }

    static Map<String, String> reasons(RuleSet ruleSet) {
        return ruleSet.rules().stream().collect(Collectors.toMap(Rule::id, Rule::because));
    }

    private static List<String> folders(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
