package org.openvha.ruleset.changelog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;
import org.openvha.document.Yaml;
import org.openvha.document.YamlMap;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;

/**
 * Where the tests of rule sets are looked for.
 *
 * @param folder the {@code rule-tests} folder; it need not exist
 * @param name how it is shown
 * @param sets where the parents of what-ifs are
 */
public record TestFiles(Path folder, String name, RuleSets sets) {

    private static final String WHAT_IF = "what-if/";
    private static final String SUITE = "suite.yaml";
    private static final String EQUIVALENT_MUTANTS = "equivalent-mutants.yaml";

    /** A what-if's tests stand beside its parent's, and in place of those under the same path; a suite may take over another's. */
    TestTree of(RuleSet set) {
        Optional<RuleSet> parent = set.parentId().map(sets::loadById);
        SortedMap<String, TestText> files = new TreeMap<>();
        parent.ifPresent(whole -> files.putAll(of(whole).files()));
        SortedMap<String, TestText> own = read((parent.isPresent() ? WHAT_IF : "") + set.id(), set.id());
        if (own.containsKey(SUITE)) {
            takeOver(own.get(SUITE), files);
        }
        files.putAll(own);
        return new TestTree(files);
    }

    private void takeOver(TestText suite, SortedMap<String, TestText> files) {
        try {
            YamlMap said = Yaml.parse(suite.bytes(), suite.shown(), new Findings());
            said.optionalText("also").ifPresent(other -> {
                SortedMap<String, TestText> taken = read(other, other);
                taken = taken.isEmpty() ? read(WHAT_IF + other, other) : taken;
                taken.remove(SUITE);
                taken.remove(EQUIVALENT_MUTANTS);
                files.putAll(taken);
            });
            said.map("except").ifPresent(paths -> files.keySet().removeAll(paths.keys()));
        } catch (BadInputException unreadable) {
            // Whoever runs the tests is told; a difference can be told without.
            files.remove(SUITE);
        }
    }

    private SortedMap<String, TestText> read(String suite, String set) {
        SortedMap<String, TestText> files = new TreeMap<>();
        Path place = folder.resolve(suite);
        if (!Files.isDirectory(place)) {
            return files;
        }
        try (Stream<Path> paths = Files.walk(place)) {
            for (Path file : paths.filter(Files::isRegularFile).toList()) {
                String path = place.relativize(file).toString().replace('\\', '/');
                files.put(path, new TestText(name + "/" + suite + "/" + path, set, Files.readAllBytes(file)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return files;
    }
}
