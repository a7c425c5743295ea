package org.openvha.cli;

import org.openvha.facts.Facts;
import org.openvha.facts.RowCounts;
import org.openvha.register.Register;
import org.openvha.register.facts.LoadResult;
import org.openvha.settings.Settings;

/** Makes facts known in the database. */
final class Loading {

    private Loading() {}

    static void run(Settings settings, Facts facts, boolean whole, RejectedFile rejected, Console console)
            throws Exception {
        try (UntilStopped open = new UntilStopped(console.err())) {
            OpenRegister opened = OpenRegister.in(open, settings, console);
            LoadResult result = load(opened.register(), facts, whole, console);
            new LoadSummary(result, facts.report(), rejected, opened.database().where()).print(console.out());
        }
    }

    static LoadResult load(Register register, Facts facts, boolean whole, Console console) throws Exception {
        long rows = facts.report().rows().values().stream()
                .mapToLong(RowCounts::accepted)
                .sum();
        return Progress.show(
                "Loading", "rows", rows, console.err(), done -> register.facts().load(facts, whole, done));
    }
}
