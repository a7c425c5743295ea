package org.openvha.ruleset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;
import org.openvha.document.Findings;
import org.openvha.ruleset.vocabulary.Stratum;

/** The files of a rule set's folder. A file that does not belong there is refused, since a digest covers all of them. */
final class SetFolder {

    static final String MANIFEST = "ruleset.yaml";
    static final String WEIGHTS = "weights.csv";
    static final String NOT_MODELLED = "not-modelled.md";

    private SetFolder() {}

    /** Bytes by path below the folder, with forward slashes, in order. */
    static SortedMap<String, byte[]> read(Path folder, String name, Findings findings) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted().toList()) {
                String relative = folder.relativize(path).toString().replace('\\', '/');
                if (Files.isSymbolicLink(path) && !path.equals(folder)) {
                    findings.add(name + "/" + relative, 0, "this is a link", "Put the file itself here");
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    accept(files, path, relative, name, findings);
                }
            }
        } catch (IOException unreadable) {
            throw new BadInputException(
                    "Cannot read rule set " + name,
                    List.of(new Finding(
                            name, 0, "the folder cannot be read", "Check that it exists and that you may read it")));
        }
        return files;
    }

    private static void accept(
            SortedMap<String, byte[]> files, Path path, String relative, String name, Findings findings)
            throws IOException {
        if (belongs(relative)) {
            files.put(relative, Files.readAllBytes(path));
        } else {
            findings.add(
                    name + "/" + relative,
                    0,
                    "this file does not belong in a rule set",
                    "Rules are STRATUM/what-it-says.drl with STRATUM one of " + String.join(", ", Stratum.folders())
                            + "; beside them stand " + MANIFEST + ", " + WEIGHTS + " and " + NOT_MODELLED);
        }
    }

    private static boolean belongs(String relative) {
        if (List.of(MANIFEST, WEIGHTS, NOT_MODELLED).contains(relative)) {
            return true;
        }
        String[] parts = relative.split("/");
        return parts.length == 2
                && Stratum.of(parts[0]).isPresent()
                && parts[1].matches("[a-z0-9]+(-[a-z0-9]+)*\\.drl");
    }
}
