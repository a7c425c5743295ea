package org.openvha.document;

import java.util.Comparator;

/**
 * One thing wrong with a file that a person wrote.
 *
 * @param file where, relative to what the person opened
 * @param line the line, counted from 1; 0 when it is about the file as a whole
 * @param problem what is wrong, in words
 * @param remedy what to write instead
 */
public record Finding(String file, int line, String problem, String remedy) implements Comparable<Finding> {

    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::file)
            .thenComparingInt(Finding::line)
            .thenComparing(Finding::problem)
            .thenComparing(Finding::remedy);

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
