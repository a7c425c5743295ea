package org.openvha.ruletest;

import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;

/**
 * The tests that a new version of a rule set begins with.
 *
 * @param files by the path below a suite's folder, of each the one that counts
 * @param lapsed what of them must be left out, by path and line
 */
public record Inheritance(SortedMap<String, Path> files, List<Lapsed> lapsed) {

    /**
     * A case that does not hold any more, or a whole file.
     *
     * @param path below the suite's folder
     * @param line where the case starts, counted from 1; 0 for the file as a whole
     * @param name of the case; empty for the file as a whole
     * @param why in words that follow a colon
     */
    public record Lapsed(String path, int line, String name, String why) {

        public boolean isWholeFile() {
            return line == 0;
        }
    }
}
