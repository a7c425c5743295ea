package org.openvha.document;

import java.util.ArrayList;
import java.util.List;

/** Gathers everything that is wrong, so that it can be reported once. Not thread-safe. */
public final class Findings {

    private final List<Finding> found;
    private final FindingKind kind;
    private final String row;

    public Findings() {
        this(new ArrayList<>(), AnyKind.REFUSED, "");
    }

    private Findings(List<Finding> found, FindingKind kind, String row) {
        this.found = found;
        this.kind = kind;
        this.row = row;
    }

    /** These findings; what is added here is of that kind. */
    public Findings of(FindingKind other) {
        return new Findings(found, other, row);
    }

    /** These findings; what is added here is about that row. */
    public Findings about(String other) {
        return new Findings(found, kind, other);
    }

    public void add(String file, int line, String problem, String remedy) {
        found.add(finding(file, line, problem, remedy));
    }

    public void addAll(List<Finding> findings) {
        found.addAll(findings);
    }

    /** As {@link #add} would make it, for somebody who throws it at once. */
    public Finding finding(String file, int line, String problem, String remedy) {
        return new Finding(file, line, row, kind, problem, remedy);
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
