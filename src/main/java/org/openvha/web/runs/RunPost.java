package org.openvha.web.runs;

import java.time.LocalDate;
import java.util.Optional;
import org.openvha.document.IsoDates;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.web.problems.Problems;

/** What a client may say about a run it starts; all of it may be left out. */
record RunPost(Optional<String> mode, Optional<String> asOf, Optional<String> ruleSet) {

    RunPost {
        mode = known(mode);
        asOf = known(asOf);
        ruleSet = known(ruleSet);
    }

    /** JSON's null, like a member left out, is nothing. */
    private static Optional<String> known(Optional<String> read) {
        return read == null ? Optional.empty() : read;
    }

    RunRequest request(LocalDate today) {
        return new RunRequest(
                mode.map(RunPost::mode).orElse(RunMode.ASSESSMENT),
                ruleSet,
                asOf.map(RunPost::date).orElse(today));
    }

    private static RunMode mode(String text) {
        return switch (text) {
            case "ASSESSMENT" -> RunMode.ASSESSMENT;
            case "SIMULATION" -> RunMode.SIMULATION;
            default ->
                throw Problems.badBody(
                                "The member mode is neither ASSESSMENT nor SIMULATION.",
                                "Write one of them, or leave it out for ASSESSMENT.")
                        .exception();
        };
    }

    private static LocalDate date(String text) {
        return IsoDates.read(text)
                .orElseThrow(() -> Problems.badBody(
                                "The member asOf is no date.", "Write YYYY-MM-DD, or leave it out for today.")
                        .exception());
    }
}
