package org.openvha.ruletest.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tests of a draft.
 *
 * @param tests the {@code rule-tests} folder
 */
record CopiedTests(Path tests, String id) {

    /** Copies a suite's files; those that are there already under the same path give way. */
    void from(String suite) throws IOException {
        Path folder = tests.resolve(suite);
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Drafting.write(tests.resolve(id).resolve(folder.relativize(path).toString()), Files.readAllBytes(path));
            }
        }
    }

    /** The file that messages call so, such as {@code rule-tests/vha-2025.01/journeys/a.yaml}. */
    Path named(String file) {
        return tests.resolve(file.substring(file.indexOf('/') + 1));
    }

    /** Takes a case out of a file, from its line to the next case's; a file without cases goes. */
    void removeCase(String file, int line) throws IOException {
        List<String> lines = Files.readAllLines(named(file));
        String indent = lines.get(line - 1).substring(0, lines.get(line - 1).indexOf('-') + 1);
        int next = line;
        while (next < lines.size() && !lines.get(next).startsWith(indent)) {
            next++;
        }
        List<String> left = Stream.concat(
                        lines.subList(0, line - 1).stream(), lines.subList(next, lines.size()).stream())
                .toList();
        boolean casesLeft =
                left.stream().dropWhile(each -> !each.startsWith("cases:")).anyMatch(each -> each.startsWith(indent));
        if (casesLeft) {
            Drafting.write(
                    named(file), (String.join("\n", left).stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8));
        } else {
            Files.delete(named(file));
        }
    }
}
