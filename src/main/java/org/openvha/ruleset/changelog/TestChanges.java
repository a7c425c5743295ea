package org.openvha.ruleset.changelog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Files of rule tests that differ, in the order of their paths below the sets' folders.
 *
 * @param added as the later set's are called
 * @param removed as the earlier set's are called
 * @param changed as the later set's are called
 */
public record TestChanges(List<String> added, List<String> removed, List<String> changed) {

    /** Some files under a heading. */
    record Part(String heading, List<String> files) {}

    static TestChanges between(TestTree before, TestTree after) {
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        after.files().forEach((path, later) -> {
            TestText earlier = before.files().get(path);
            if (earlier == null) {
                added.add(later.shown());
            } else if (!later.saysTheSameAs(earlier)) {
                changed.add(later.shown());
            }
        });
        List<String> removed = before.files().entrySet().stream()
                .filter(file -> !after.files().containsKey(file.getKey()))
                .map(file -> file.getValue().shown())
                .toList();
        return new TestChanges(List.copyOf(added), removed, List.copyOf(changed));
    }

    public boolean isEmpty() {
        return parts().isEmpty();
    }

    /** Those that have files. */
    List<Part> parts() {
        return Stream.of(
                        new Part("Tests added", added),
                        new Part("Tests removed", removed),
                        new Part("Tests changed", changed))
                .filter(part -> !part.files().isEmpty())
                .toList();
    }

    /** Such as {@code Tests added: 1; Tests changed: 2.} */
    String summary() {
        return isEmpty()
                ? "No test differs."
                : parts().stream()
                        .map(part -> part.heading() + ": " + part.files().size())
                        .collect(Collectors.joining("; ", "", "."));
    }
}
