package org.openvha.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.openvha.audit.replay.Difference;
import org.openvha.audit.replay.Replayed;
import org.openvha.document.Software;

/** What came of a replay, in words. */
record ReplaySummary(String what, Replayed replayed) {

    private static final int LABEL = 12;

    /** Gives the exit status. */
    int print(PrintWriter out) {
        String now = Software.NAME + " " + Software.version();
        String by = replayed.madeBy().equals(now)
                ? "made by " + now
                : "made by " + replayed.madeBy() + " and replayed with " + now;
        if (replayed.same()) {
            out.println(what + ", " + by + ": the same to the byte, "
                    + Words.counted(replayed.individuals(), "person", "people") + " assessed again.");
            return ExitStatus.DONE;
        }
        List<Difference> all = replayed.differences();
        Difference first = all.get(0);
        out.println(what + ", " + by + ": NOT as it was. The first difference:");
        first.individual().ifPresent(individual -> line(out, "individual", individual));
        line(out, "where", first.path());
        line(out, "expected", first.expected());
        line(out, "got", first.got());
        if (all.size() > 1) {
            out.println("Then: " + all.stream().skip(1).map(Difference::path).collect(Collectors.joining(", ")) + ".");
        }
        if (replayed.individuals() == 0) {
            out.println("An input is not the one that was used, so nobody was assessed. Put it back as it was.");
        }
        return ExitStatus.CHECK_DID_NOT_HOLD;
    }

    private static void line(PrintWriter out, String label, String value) {
        out.println("  " + Words.left(label, LABEL) + value);
    }
}
