package org.openvha.cli;

import java.time.Clock;
import java.util.Optional;
import org.openvha.audit.Actors;
import org.openvha.audit.LogKeyFile;
import org.openvha.database.Database;
import org.openvha.register.Register;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.journal.Sealer;
import org.openvha.register.journal.Sealing;
import org.openvha.settings.Settings;
import org.openvha.web.security.WebActors;

/** The register over the database that the settings name, open as long as what it was opened in. */
record OpenRegister(Settings settings, Clock clock, Database database, Register register, Sealing sealing) {

    private static final String LOG_KEY = "log-key.json";

    /** For a command: whoever the machine says has started it, acts. */
    static OpenRegister in(UntilStopped open, Settings settings, Console console) throws Exception {
        return in(open, settings, console, Optional.empty());
    }

    /** The same, and why: the reason goes into every entry that has none of its own. */
    static OpenRegister in(UntilStopped open, Settings settings, Console console, Optional<String> reason)
            throws Exception {
        return in(open, settings, console, MachineUser.ofThisProcess().because(reason));
    }

    /** For a service: whoever is signed in acts, and until then whoever started it. */
    static OpenRegister forService(UntilStopped open, Settings settings, Console console) throws Exception {
        return in(open, settings, console, new WebActors(MachineUser.ofThisProcess()));
    }

    private static OpenRegister in(UntilStopped open, Settings settings, Console console, Actors actors)
            throws Exception {
        Clock clock = MachineClock.in(settings.zone());
        Database database = open.open(() -> Database.open(settings, console.err()::println));
        Sealing sealing = new Sealing(
                database.dataSource(),
                clock,
                new DatabaseJournal(database.dataSource(), clock, actors),
                logKey(settings)::keyOrNew);
        // Closed after the register, so that whatever it still writes is sealed.
        open.open(() -> Sealer.atEnd(sealing));
        Register register = open.open(
                () -> Register.over(database.dataSource(), settings.rules(), clock, threads(settings), actors));
        int left = register.runs().abandonLeftovers();
        if (left > 0) {
            console.err()
                    .println(Words.counted(left, "run", "runs")
                            + " had not ended when the software last did, and left nothing: marked as abandoned.");
        }
        return new OpenRegister(settings, clock, database, register, sealing);
    }

    static LogKeyFile logKey(Settings settings) {
        return new LogKeyFile(settings.logKey().orElseGet(() -> settings.data().resolve(LOG_KEY)));
    }

    private static int threads(Settings settings) {
        return settings.threads() == 0 ? Runtime.getRuntime().availableProcessors() : settings.threads();
    }
}
