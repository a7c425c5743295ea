package org.openvha.document;

import java.util.Comparator;

/**
 * One thing wrong with a file that a person wrote.
 *
 * @param file where, relative to what the person opened
 * @param line the line, counted from 1; 0 when it is about the file as a whole
 * @param row what it is about within the file, such as a rule's id, a class or a parameter's name; empty when it is about no such thing
 * @param problem what is wrong, in words
 * @param remedy what to write instead
 */
public record Finding(String file, int line, String row, FindingKind kind, String problem, String remedy)
        implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::problem)
            .thenComparing(Finding::remedy)
            .thenComparing(Finding::row)
            .thenComparing(finding -> finding.kind().label());

    /** A finding about no row, of no kind in particular. */
    public Finding(String file, int line, String problem, String remedy) {
        this(file, line, "", AnyKind.REFUSED, problem, remedy);
    }

    public Severity severity() {
        return kind.severity();
    }

    /** The same about a row, unless it is about one already. */
    public Finding about(String other) {
        return row.isEmpty() ? new Finding(file, line, other, kind, problem, remedy) : this;
    }

    /** The same in another file. */
    public Finding in(String other) {
        return new Finding(other, line, row, kind, problem, remedy);
    }

    @Override
    public int compareTo(Finding other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line;
        return place + ": " + problem + ". " + remedy + (remedy.endsWith("?") ? "" : ".");
    }
}
