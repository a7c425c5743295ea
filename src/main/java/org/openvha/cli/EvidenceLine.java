package org.openvha.cli;

import org.openvha.register.rulesets.Evidence;

/** A piece of evidence in one line. */
record EvidenceLine(Evidence evidence) {

    private static final int KIND = 14;

    String text() {
        return Words.left(evidence.kind().words(), KIND)
                + switch (evidence.kind()) {
                    case VALIDATION ->
                        Words.counted(count("errors"), "error", "errors") + ", "
                                + Words.counted(count("warnings"), "warning", "warnings") + ", "
                                + Words.counted(count("notes"), "note", "notes");
                    case RULE_TESTS ->
                        Words.counted(count("cases"), "case", "cases") + ", " + count("failed") + " failed, "
                                + count("missing") + " missing";
                    case COMPARISON ->
                        Words.counted(count("people"), "person", "people") + " as of "
                                + evidence.asOf().orElseThrow() + ": list " + Words.number(count("listedByBaseline"))
                                + " to " + Words.number(count("listedByCandidate")) + ", " + count("entrants")
                                + " enter, " + count("leavers") + " leave"
                                + (evidence.breaches().isEmpty()
                                        ? ""
                                        : "; beyond " + String.join(", ", evidence.breaches()));
                    case CONSULTATION -> Words.counted(count("entries"), "decision", "decisions");
                };
    }

    private long count(String name) {
        return evidence.counts().getOrDefault(name, 0L);
    }
}
