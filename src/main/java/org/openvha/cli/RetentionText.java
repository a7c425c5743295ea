package org.openvha.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import org.openvha.register.retention.Certificate;
import org.openvha.register.retention.Due;
import org.openvha.register.retention.DueList;
import org.openvha.register.retention.Retention;

/** Says what goes, and what has gone. */
record RetentionText(Retention retention, LocalDate day, boolean keysAreKept, PrintWriter out) {

    private static final String NO_KEYS =
            "No keys are kept, since no key-folder is set: backups from before still hold what goes (docs/backup.md).";

    /** @param why people are named; empty if they are not */
    void dryRun(Optional<String> why) {
        Due due = retention.due(day);
        if (due.nothing()) {
            out.println("Nothing would go on " + day + ".");
            return;
        }
        out.println("On " + day + " would go:");
        for (DueList list : due.lists()) {
            out.println("  the list of run " + list.run() + ", kept until " + list.keptUntil() + ": "
                    + Words.counted(list.people(), "person", "people"));
        }
        out.println("  all that is known of "
                + Words.counted(due.people(), "person who is not held any more", "people who are not held any more"));
        out.println("  "
                + Words.counted(
                        due.refusedRows(),
                        "refused row about nobody who is held",
                        "refused rows about nobody who is held"));
        out.println("  whom "
                + Words.counted(
                        due.parts(), "entry of the log is about, and why", "entries of the log are about, and why"));
        sayOfKeys();
        why.ifPresent(reason -> retention.people(day, reason).forEach(person -> out.println("  person " + person)));
    }

    void erase(String reason) {
        int[] done = {0};
        retention.erase(day, reason, certificate -> {
            done[0]++;
            out.println(line(certificate));
        });
        if (done[0] == 0) {
            out.println("Nothing was due on " + day + ".");
        } else {
            out.println("The log certifies it.");
        }
        sayOfKeys();
    }

    private void sayOfKeys() {
        out.println(
                keysAreKept
                        ? "What goes is gone from every backup of ./vha backup, since its keys are destroyed. Copies of the database's own files still hold it for a while (docs/backup.md)."
                        : NO_KEYS);
    }

    private static String line(Certificate erased) {
        String what =
                switch (erased.what()) {
                    case "LIST" -> "the list of run " + erased.run().orElseThrow();
                    case "PEOPLE" -> Words.counted(erased.people(), "person", "people");
                    case "ROWS" -> "refused rows about nobody who is held";
                    default -> "the personal part of " + Words.counted(erased.people(), "entry", "entries");
                };
        return "Erased " + what + ": " + Words.counted(erased.rows(), "row", "rows") + ", certificate "
                + erased.number() + ".";
    }
}
