package org.openvha.ruletest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openvha.document.Findings;
import org.openvha.ruleset.Rule;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.kinds.Kind;

/** Lays the suites of a what-if and of its parents over each other, and says which cases the what-if makes lapse. Nothing is written. */
final class Inheriting {

    private final Path directory;
    private final List<RuleSet> layers;
    private final RuleSet newest;
    private final Set<String> gone;
    private final Runner runner;
    private final Map<String, String> reasons;

    /** @param layers a complete set, and then what-ifs, each of the one before it */
    Inheriting(Path directory, List<RuleSet> layers) {
        this.directory = directory;
        this.layers = layers;
        this.newest = layers.get(layers.size() - 1);
        this.gone = layers.stream().flatMap(Inheriting::ids).collect(Collectors.toCollection(TreeSet::new));
        ids(newest).forEach(gone::remove);
        this.runner = new Runner(newest);
        this.reasons = RuleTests.reasons(newest);
    }

    Inheritance inheritance() {
        Findings findings = new Findings().of(Kind.INVALID_TEST);
        SortedMap<String, Path> paths = new TreeMap<>();
        SortedMap<String, TestFile> files = new TreeMap<>();
        List<TestFile> taken = new ArrayList<>();
        for (RuleSet layer : layers) {
            SuiteReader reader = new SuiteReader(directory, ids(layer).collect(Collectors.toSet()), findings);
            Optional<Suite> suite = reader.read(layer.id());
            suite.ifPresent(read -> {
                read.own().forEach(file -> files.put(file.path(), file));
                read.taken().stream().filter(file -> !isOfALayer(file)).forEach(taken::add);
                paths.putAll(reader.files(layer.id(), this::isLayer));
            });
        }
        findings.throwIfPresent("The tests of " + newest.id() + " cannot be taken over; mend them first:");
        if (layers.size() == 1) {
            return new Inheritance(paths, List.of());
        }
        refuse(taken);
        return new Inheritance(
                paths, files.values().stream().flatMap(this::lapsed).toList());
    }

    /** A suite that takes over another's files may not change them, and a new version must not either. */
    private void refuse(List<TestFile> taken) {
        Findings findings = new Findings().of(Kind.INVALID_TEST);
        taken.forEach(file -> lapsed(file)
                .forEach(lapsed -> findings.add(
                        file.name(),
                        lapsed.line(),
                        (lapsed.isWholeFile() ? "the file" : "'" + lapsed.name() + "'") + " does not hold under "
                                + newest.id() + ": " + lapsed.why(),
                        "List the file in 'except' of the suite.yaml that takes it over, or begin with "
                                + layers.get(0).id() + " and make the change by hand")));
        findings.throwIfPresent("Tests that " + layers.get(0).id() + " takes over from another set no longer hold:");
    }

    private Stream<Inheritance.Lapsed> lapsed(TestFile file) {
        Optional<String> rule = file.rule().filter(gone::contains);
        if (rule.isPresent()) {
            return Stream.of(
                    new Inheritance.Lapsed(file.path(), 0, "", "it is about " + rule.get() + ", which is gone"));
        }
        return file.cases().stream().flatMap(testCase -> lapsed(file, testCase));
    }

    private Stream<Inheritance.Lapsed> lapsed(TestFile file, TestCase testCase) {
        Set<String> named = new TreeSet<>(testCase.expected().named());
        named.retainAll(gone);
        if (!named.isEmpty()) {
            String verb = named.size() == 1 ? "is" : "are";
            return Stream.of(
                    lapsing(file, testCase, "it names " + String.join(", ", named) + ", which " + verb + " gone"));
        }
        return runner.run(file, testCase).result(reasons).passed()
                ? Stream.empty()
                : Stream.of(lapsing(file, testCase, "it comes out otherwise"));
    }

    private static Inheritance.Lapsed lapsing(TestFile file, TestCase testCase, String why) {
        return new Inheritance.Lapsed(file.path(), testCase.line(), testCase.name(), why);
    }

    private boolean isLayer(String suite) {
        return layers.stream().anyMatch(layer -> layer.id().equals(suite));
    }

    /** Its cases are among those of the layer. */
    private boolean isOfALayer(TestFile file) {
        String folder =
                file.name().substring(0, file.name().length() - file.path().length() - 1);
        return isLayer(folder.substring(folder.lastIndexOf('/') + 1));
    }

    private static Stream<String> ids(RuleSet set) {
        return set.rules().stream().map(Rule::id);
    }
}
