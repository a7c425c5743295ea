package org.openvha.cli;

import java.io.PrintWriter;
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
        }
        out.println("Key          " + key.thumbprint() + " (SHA-256 of the JWK, RFC 7638)");
        return verdict.fault().isPresent() ? ExitStatus.CHECK_DID_NOT_HOLD : ExitStatus.DONE;
    }

    private String counted() {
        return Words.counted(verdict.entries(), "entry", "entries") + " and "
                + Words.counted(verdict.checkpoints(), "checkpoint", "checkpoints");
    }
}
