package org.openvha.ruletest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openvha.document.Findings;
import org.openvha.document.Yaml;

/** The very bytes of a suite, and of the one whose cases it takes over, so that it can be told later what was tested. */
public final class SuiteFiles {

    private static final String MANIFEST = "suite.yaml";

    private SuiteFiles() {}

    /**
     * Bytes by path below the folder of rule tests, with forward slashes; empty where the rule set has no tests.
     *
     * @throws org.openvha.document.BadInputException if its {@value #MANIFEST} cannot be read
     */
    public static SortedMap<String, byte[]> of(Path ruleTestsDirectory, String ruleSetId) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Optional<Path> own = SuiteReader.folder(ruleTestsDirectory, ruleSetId);
        own.ifPresent(folder -> read(ruleTestsDirectory, folder, files));
        own.flatMap(SuiteFiles::takenOver)
                .flatMap(other -> SuiteReader.folder(ruleTestsDirectory, other))
                .ifPresent(folder -> read(ruleTestsDirectory, folder, files));
        return files;
    }

    private static Optional<String> takenOver(Path folder) {
        Path manifest = folder.resolve(MANIFEST);
        return Files.exists(manifest)
                ? SuiteManifest.read(Yaml.read(manifest, MANIFEST, new Findings()))
                        .also()
                : Optional.empty();
    }

    private static void read(Path top, Path folder, SortedMap<String, byte[]> files) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(name(top.relativize(file)), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String name(Path path) {
        return StreamSupport.stream(path.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }
}
