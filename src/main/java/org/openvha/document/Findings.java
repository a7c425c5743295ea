package org.openvha.document;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong, so that it can be reported once. Not thread-safe. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    public void add(String file, int line, String problem, String remedy) {
        found.add(new Finding(file, line, problem, remedy));
    }

    public void addAll(List<Finding> findings) {
        found.addAll(findings);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int size() {
        return found.size();
    }

    /** What was found so far, sorted by file and line, without repetitions. */
    public List<Finding> all() {
        return found.stream().sorted().distinct().toList();
    }

    /** @throws BadInputException with all findings, if there are any */
    public void throwIfPresent(String message) {
        if (!found.isEmpty()) {
            throw new BadInputException(message, all());
        }
    }
}
