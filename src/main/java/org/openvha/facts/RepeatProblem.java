package org.openvha.facts;

import java.util.List;
import java.util.stream.Collectors;

/** What is said to somebody who used an id twice. */
final class RepeatProblem {

    private static final int LINES_NAMED = 5;

    private RepeatProblem() {}

    static String identical(FactsFile file, String id, long firstLine) {
        return file.idColumn() + " " + Shown.of(id) + " stands in an identical row on line " + firstLine
                + ": delete this one";
    }

    static String differing(FactsFile file, String id, List<? extends SameId<?>> group) {
        String lines = group.stream()
                .limit(LINES_NAMED)
                .map(row -> Long.toString(row.line()))
                .collect(Collectors.joining(", "));
        String more = group.size() > LINES_NAMED ? " and " + (group.size() - LINES_NAMED) + " more" : "";
        return file.idColumn() + " " + Shown.of(id) + " stands in rows that differ, on lines " + lines + more
                + ": keep the right one, or give each an id of its own";
    }
}
