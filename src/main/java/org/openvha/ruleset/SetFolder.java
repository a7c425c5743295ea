package org.openvha.ruleset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;
import org.openvha.document.StrictUtf8;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.language.HiddenCharacters;
import org.openvha.ruleset.vocabulary.Stratum;

/** The files of a rule set's folder. A file that does not belong there is refused, since a digest covers all of them. */
final class SetFolder {

    static final String MANIFEST = "ruleset.yaml";
    static final String WEIGHTS = "weights.csv";
    static final String NOT_MODELLED = "not-modelled.md";

    private static final long LARGEST = 1024 * 1024;

    private SetFolder() {}

    /** Bytes by path below the folder, with forward slashes, in order. */
    static SortedMap<String, byte[]> read(Path folder, String name, Findings findings) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder.toRealPath())) {
            Path top = folder.toRealPath();
            for (Path path : paths.sorted().toList()) {
                String relative = relative(top, path);
                if (Files.isSymbolicLink(path)) {
                    findings.of(Kind.FOREIGN_FILE)
                            .add(name + "/" + relative, 0, "this is a link", "Put the file itself here");
                } else if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    accept(files, Files.size(path), relative, name, findings, () -> bytes(path));
                } else if (!Files.isDirectory(path)) {
                    findings.of(Kind.FOREIGN_FILE)
                            .add(name + "/" + relative, 0, "this is neither a file nor a folder", "Delete it");
                }
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw new BadInputException(
                    "Cannot read rule set " + name,
                    List.of(findings.of(Kind.UNREADABLE_FILE)
                            .finding(
                                    name,
                                    0,
                                    "the folder cannot be read",
                                    "Check that it exists and that you may read it")));
        }
        return files;
    }

    /** The same of files that are held elsewhere than in a folder, by path; a file that does not belong there is refused as well. */
    static SortedMap<String, byte[]> of(SortedMap<String, byte[]> held, String name, Findings findings) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        held.forEach((path, bytes) -> accept(files, bytes.length, path, name, findings, bytes::clone));
        return files;
    }

    /** Name by name, since a name may hold the other system's separator. */
    private static String relative(Path top, Path path) {
        return StreamSupport.stream(top.relativize(path).spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("/"));
    }

    private static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void accept(
            SortedMap<String, byte[]> files,
            long size,
            String relative,
            String name,
            Findings findings,
            Supplier<byte[]> content) {
        if (belongs(relative) && size > LARGEST) {
            findings.of(Kind.UNREADABLE_FILE)
                    .add(name + "/" + relative, 0, "the file is larger than 1 MB", "Keep rules and tables short");
        } else if (belongs(relative)
                && SetId.isReserved(Path.of(relative).getFileName().toString())) {
            findings.of(Kind.FOREIGN_FILE)
                    .add(
                            name + "/" + relative,
                            0,
                            "Windows keeps the name of this file for a device",
                            "Let the name say what the rule does");
        } else if (belongs(relative)) {
            byte[] bytes = content.get();
            files.put(relative, bytes);
            if (!relative.endsWith(".drl")) {
                characters(name + "/" + relative, bytes, findings);
            }
        } else {
            findings.of(Kind.FOREIGN_FILE)
                    .add(
                            name + "/" + relative,
                            0,
                            "this file does not belong in a rule set",
                            "Rules are STRATUM/what-it-says.drl with STRATUM one of "
                                    + String.join(", ", Stratum.folders()) + "; beside them stand " + MANIFEST + ", "
                                    + WEIGHTS + " and " + NOT_MODELLED);
        }
    }

    /** Rule files have a reader of their own for this. */
    private static void characters(String file, byte[] bytes, Findings findings) {
        StrictUtf8 decoded = StrictUtf8.of(bytes);
        decoded.text()
                .ifPresentOrElse(
                        text -> HiddenCharacters.refuse(
                                file, text.startsWith("\uFEFF") ? text.substring(1) : text, findings),
                        () -> findings.of(Kind.UNREADABLE_FILE)
                                .add(file, decoded.badLine(), StrictUtf8.PROBLEM, StrictUtf8.REMEDY));
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
