package org.openvha.facts;

import java.util.List;
import java.util.stream.Collectors;

/** What is said to somebody who used an id twice. */
final class RepeatProblem {

    private static final int LINES_NAMED = 5;
    private static final String IDENTICAL =
            Phrases.SHOWN + " stands in an identical row on line " + Phrases.PLAIN + ": delete this one";
    private static final String DIFFERING = Phrases.SHOWN + " stands in rows that differ, on lines " + Phrases.PLAIN
            + ": keep the right one, or give each an id of its own";

    private RepeatProblem() {}

    static byte[] identical(FaultPacker faults, String id, long firstLine) {
        faults.add(faults.file().idColumn(), IDENTICAL, id, Long.toString(firstLine));
        return faults.packed();
    }

    static byte[] differing(FaultPacker faults, String id, List<? extends SameId<?>> group) {
        String lines = group.stream()
                .limit(LINES_NAMED)
                .map(row -> Long.toString(row.line()))
                .collect(Collectors.joining(", "));
        String more = group.size() > LINES_NAMED ? " and " + (group.size() - LINES_NAMED) + " more" : "";
        faults.add(faults.file().idColumn(), DIFFERING, id, lines + more);
        return faults.packed();
    }
}
