package org.openvha.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.openvha.assessment.ResultFolder;
import org.openvha.register.Register;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunCounts;
import org.openvha.register.runs.RunMode;

/**
 * What a run came to, on one screen.
 *
 * @param before the run whose list was in force before
 * @param results the folder that holds its files, if they were asked for
 * @param leftOut people whom these files leave out, since reviews keep them off the list
 */
record RunSummary(Register register, Run run, Optional<Long> before, Optional<Path> results, int leftOut) {

    private static final int LABEL = 34;
    private static final int NUMBER = 12;

    void print(PrintWriter out) {
        out.println(title());
        out.println();
        run.counts().ifPresent(counts -> counts(counts, out));
        before.ifPresent(earlier -> moved(earlier, out));
        out.println();
        run.ruleSetBecause().ifPresent(because -> out.println("Rules     " + because));
        out.println("Rule set  " + run.ruleSetDigest());
        out.println("Facts     " + run.factsDigest() + " (load " + run.load() + ")");
        run.resultDigest().ifPresent(digest -> out.println("Result    " + digest));
        results.ifPresent(folder -> {
            out.println();
            out.println("The list:             " + Checkout.shown(folder.resolve(ResultFolder.LIST)));
            out.println("Every person's case:  " + Checkout.shown(folder.resolve(ResultFolder.ASSESSMENTS)));
            if (leftOut > 0) {
                out.println(
                        "Left out of both:     " + Words.number(leftOut)
                                + (leftOut == 1 ? " person" : " people")
                                + " whom upheld reviews keep off this list. The receipt is of everybody, so its digest is not that of these files.");
            }
        });
    }

    private String title() {
        String what = run.ruleSet() + " as of " + run.asOf() + " (run " + run.id() + ").";
        return run.mode() == RunMode.SIMULATION
                ? "SIMULATION: " + what + " Nothing here changes the list in force."
                : "IN FORCE: " + what + " Its list is the list in force now.";
    }

    private static void counts(RunCounts counts, PrintWriter out) {
        line(out, "People assessed", counts.individuals());
        line(out, "  on the list (INCLUDED)", counts.included());
        line(out, "  taken off by a review (REMOVED)", counts.removed());
        line(out, "  not on the list (NOT_INCLUDED)", counts.notIncluded());
        if (counts.incomplete() > 0) {
            line(out, "People assessed without refused rows", counts.incomplete());
        }
    }

    private void moved(long earlier, PrintWriter out) {
        Set<String> listed = listed(run.id());
        Set<String> listedBefore = listed(earlier);
        Set<String> entered = new HashSet<>(listed);
        entered.removeAll(listedBefore);
        listedBefore.removeAll(listed);
        String against = run.mode() == RunMode.SIMULATION ? "the list in force" : "the list in force before";
        out.println("Against " + against + " (run " + earlier + ")");
        line(out, "  on this list only", entered.size());
        line(out, "  on that list only", listedBefore.size());
    }

    private Set<String> listed(long id) {
        return RankedList.of(register, id).stream()
                .map(ListRow::individual)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static void line(PrintWriter out, String label, long number) {
        out.println(Words.row(LABEL, NUMBER, label, Words.number(number)));
    }
}
