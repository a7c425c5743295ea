package org.openvha.cli;

import java.time.Clock;
import org.openvha.audit.Actor;
import org.openvha.audit.Actors;
import org.openvha.database.Database;
import org.openvha.register.Register;
import org.openvha.settings.Settings;

/** The register over the database that the settings name, open as long as what it was opened in. */
record OpenRegister(Settings settings, Clock clock, Database database, Register register) {

    /** For a command: whoever the machine says has started it, acts. */
    static OpenRegister in(UntilStopped open, Settings settings, Console console) throws Exception {
        Actor operator = Actor.operator(System.getProperty("user.name", "unknown"));
        return in(open, settings, console, () -> operator);
    }

    static OpenRegister in(UntilStopped open, Settings settings, Console console, Actors actors) throws Exception {
        Clock clock = MachineClock.in(settings.zone());
        Database database = open.open(() -> Database.open(settings, console.err()::println));
        Register register = open.open(
                () -> Register.over(database.dataSource(), settings.rules(), clock, threads(settings), actors));
        int left = register.runs().abandonLeftovers();
        if (left > 0) {
            console.err()
                    .println(Words.counted(left, "run", "runs")
                            + " had not ended when the software last did, and left nothing: marked as abandoned.");
        }
        return new OpenRegister(settings, clock, database, register);
    }

    private static int threads(Settings settings) {
        return settings.threads() == 0 ? Runtime.getRuntime().availableProcessors() : settings.threads();
    }
}
