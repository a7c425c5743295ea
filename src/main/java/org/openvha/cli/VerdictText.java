package org.openvha.cli;

import java.io.PrintWriter;
import org.openvha.audit.EarlyEntries;
import org.openvha.audit.PublicLogKey;
import org.openvha.audit.Verdict;

/** Says what came of verifying a log. */
record VerdictText(Verdict verdict, PublicLogKey key) {

    /** Returns the exit status. */
    int print(PrintWriter out) {
        if (verdict.fault().isPresent()) {
            out.println("THE LOG DOES NOT HOLD. " + verdict.fault().get().words());
            out.println("Before that, " + counted() + ".");
        } else {
            out.println("The log holds: " + counted() + ".");
            out.println("Head         " + verdict.head());
            out.println(signed());
        }
        verdict.early().ifPresent(early -> out.println(note(early)));
        out.println("Key          " + key.thumbprint() + " (SHA-256 of the JWK, RFC 7638)");
        return verdict.fault().isPresent() ? ExitStatus.CHECK_DID_NOT_HOLD : ExitStatus.DONE;
    }

    private static String note(EarlyEntries early) {
        String first = Words.number(early.first());
        return "Note: "
                + (early.count() == 1
                        ? "entry " + first + " says that it happened"
                        : Words.number(early.count()) + " entries, the first of them entry " + first
                                + ", say that they happened")
                + " more than an hour before the one before. That is no fault of the chain: a clock was set back, a transaction took long, or somebody wrote past the software.";
    }

    /** How much of it whoever can write to the log, and has no key, could have made anew. */
    private String signed() {
        return verdict.signed()
                .map(last -> "Signed up to entry " + Words.number(last.entries()) + " at " + last.time() + "; "
                        + (verdict.unsigned() == 0
                                ? "there is none after it."
                                : Words.counted(verdict.unsigned(), "entry after it is", "entries after it are")
                                        + " not signed yet."))
                .orElse("Nothing of it is signed yet.");
    }

    private String counted() {
        return Words.counted(verdict.entries(), "entry", "entries") + " and "
                + Words.counted(verdict.checkpoints(), "checkpoint", "checkpoints");
    }
}
