package org.openvha.ruletest.draft;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.openvha.document.BadInputException;
import org.openvha.document.Findings;
import org.openvha.document.Yaml;
import org.openvha.ruletest.Inheritance;
import org.openvha.ruletest.Inheritance.Lapsed;

/**
 * The tests of a draft: those of what it begins with, without the cases that do not hold any more.
 *
 * @param folder how messages call the draft's, such as {@code rule-tests/vha-2025.01}
 */
record CopiedTests(Inheritance inheritance, String folder) {

    private static final String CASES = "cases:";

    /** Bytes by path below the draft's folder. */
    SortedMap<String, byte[]> files() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (Map.Entry<String, Path> file : inheritance.files().entrySet()) {
            List<Lapsed> lapsed = inheritance.lapsed().stream()
                    .filter(one -> one.path().equals(file.getKey()))
                    .toList();
            byte[] all = Files.readAllBytes(file.getValue());
            if (lapsed.isEmpty()) {
                files.put(file.getKey(), all);
            } else if (lapsed.stream().noneMatch(Lapsed::isWholeFile)) {
                byte[] left = without(file.getKey(), all, lapsed);
                if (!names(file.getKey(), left).isEmpty()) {
                    files.put(file.getKey(), left);
                }
            }
        }
        return files;
    }

    /** What is left out, for a reader. */
    List<String> leftOut() {
        return inheritance.lapsed().stream()
                .map(one -> folder + "/" + one.path() + ": " + (one.isWholeFile() ? "" : one.name() + ": ") + one.why())
                .toList();
    }

    private byte[] without(String path, byte[] all, List<Lapsed> lapsed) {
        List<String> lines =
                new ArrayList<>(new String(all, StandardCharsets.UTF_8).lines().toList());
        List<String> expected = new ArrayList<>(names(path, all));
        // From the last one, so that the lines of those before stay.
        for (int i = lapsed.size() - 1; i >= 0; i--) {
            removeCase(lines, lapsed.get(i).line() - 1);
            expected.remove(lapsed.get(i).name());
        }
        byte[] left = (String.join("\n", lines).stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
        if (!names(path, left).equals(expected)) {
            throw new BadInputException("Cases of " + inheritance.files().get(path)
                    + " no longer hold and cannot be left out, since they do not stand on lines of their own."
                    + " Begin each case on a line with '- name: ...', and draft again.");
        }
        return left;
    }

    /** From a case's line to the next case's, or to the next entry of the file. */
    private static void removeCase(List<String> lines, int first) {
        String line = lines.get(first);
        String indent = line.substring(0, line.indexOf('-') + 1);
        int next = first + 1;
        while (next < lines.size() && !endsTheCase(lines.get(next), indent)) {
            next++;
        }
        lines.subList(first, next).clear();
    }

    private static boolean endsTheCase(String line, String indent) {
        return line.startsWith(indent) || !line.isBlank() && !line.startsWith(" ") && !line.startsWith("#");
    }

    /** Of the cases, in order; none where nothing but the key is left of them. */
    private List<String> names(String path, byte[] file) {
        boolean any = new String(file, StandardCharsets.UTF_8)
                .lines()
                .dropWhile(line -> !line.startsWith(CASES))
                .anyMatch(line -> line.contains("-"));
        return any
                ? Yaml.parse(file, folder + "/" + path, new Findings()).maps("cases").stream()
                        .map(one -> one.text("name"))
                        .toList()
                : List.of();
    }
}
