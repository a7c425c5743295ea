package org.openvha.ruletest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;
import org.openvha.document.Nearest;
import org.openvha.document.Yaml;

/** Finds the files of a suite and reads them all; {@code suite.yaml} may take over the files of other suites. */
final class SuiteReader {

    private static final String MANIFEST = "suite.yaml";
    private static final Set<String> NO_CASES = Set.of(MANIFEST, KnownSuite.EQUIVALENT_MUTANTS);

    private final Path directory;
    private final Set<String> rules;
    private final Findings findings;

    /**
     * @param directory absolute
     * @param rules ids of the rules of the set that is tested
     */
    SuiteReader(Path directory, Set<String> rules, Findings findings) {
        this.directory = directory;
        this.rules = rules;
        this.findings = findings;
    }

    /** The suite of a rule set; empty where it has no folder. */
    Optional<Suite> read(String ruleSet) {
        return folder(directory, ruleSet).map(folder -> {
            List<TestFile> own = files(folder, paths(folder), Set.of());
            List<TestFile> taken = manifest(folder).map(this::taken).orElse(List.of());
            return new Suite(name(folder), own, taken);
        });
    }

    /**
     * Every file of a suite's folder by its path within it.
     *
     * @param at suites whose taking over is left out, since their files are at hand anyway
     */
    SortedMap<String, Path> files(String ruleSet, Predicate<String> at) {
        Path folder = folder(directory, ruleSet).orElseThrow();
        SortedMap<String, Path> files = new TreeMap<>();
        paths(folder).forEach(path -> files.put(path, folder.resolve(path)));
        NO_CASES.stream()
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .forEach(name -> files.put(name, folder.resolve(name)));
        if (manifest(folder).flatMap(SuiteManifest::also).filter(at).isPresent()) {
            files.remove(MANIFEST);
        }
        return files;
    }

    /** The folder of a suite: named by the rule set, at the top or below {@code what-if}. */
    static Optional<Path> folder(Path directory, String ruleSet) {
        return Stream.of(
                        directory.resolve(ruleSet), directory.resolve("what-if").resolve(ruleSet))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private Optional<SuiteManifest> manifest(Path folder) {
        Path file = folder.resolve(MANIFEST);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(SuiteManifest.read(Yaml.read(file, name(file), findings)));
        } catch (BadInputException unreadable) {
            findings.addAll(unreadable.findings());
            return Optional.empty();
        }
    }

    private List<TestFile> taken(SuiteManifest manifest) {
        Optional<Path> folder = manifest.also().flatMap(also -> folder(directory, also));
        if (folder.isEmpty()) {
            manifest.source()
                    .finding(
                            manifest.source().line("also"),
                            "'also' names no folder of rule tests",
                            "Write the id of the rule set whose cases are taken over");
            return List.of();
        }
        Set<String> known = paths(folder.get());
        manifest.except().forEach((path, line) -> {
            if (!known.contains(path)) {
                manifest.source()
                        .finding(line, manifest.also().get() + " has no file " + path, Nearest.remedy(path, known));
            }
        });
        manifest.without().forEach((rule, line) -> {
            if (rules.contains(rule)) {
                manifest.source()
                        .finding(
                                line, "this rule set does have " + rule, "Remove the entry, or list files in 'except'");
            }
        });
        Set<String> taken = new TreeSet<>(known);
        taken.removeAll(manifest.except().keySet());
        return files(folder.get(), taken, manifest.without().keySet());
    }

    private List<TestFile> files(Path folder, Set<String> paths, Set<String> without) {
        Set<String> known = new TreeSet<>(rules);
        known.addAll(without);
        TestFileReader reader = new TestFileReader(known, without, findings);
        List<TestFile> files = new ArrayList<>();
        for (String path : paths) {
            Path file = folder.resolve(path);
            try {
                files.add(reader.read(file, name(file), path));
            } catch (BadInputException unreadable) {
                findings.addAll(unreadable.findings());
            }
        }
        return files;
    }

    /** The paths of a folder's test files within it, in the order of text. */
    private Set<String> paths(Path folder) {
        Set<String> paths = new TreeSet<>();
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                String path = slashed(folder.relativize(file));
                if (path.endsWith(".yaml")) {
                    paths.add(path);
                } else {
                    findings.add(name(file), 0, "only files ending in .yaml belong here", "Rename or move the file");
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        paths.removeAll(NO_CASES);
        return paths;
    }

    private String name(Path file) {
        return directory.getFileName() + "/" + slashed(directory.relativize(file));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
