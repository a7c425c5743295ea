package org.openvha.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.openvha.assessment.ResultFolder;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.settings.Settings;

/** Assesses everybody in the database, and says what came of it. */
record Running(
        Settings settings,
        Optional<LocalDate> asOf,
        Optional<String> simulated,
        Optional<Path> out,
        Optional<String> reason) {

    void run(Console console) throws Exception {
        try (UntilStopped open = new UntilStopped(console.err())) {
            Optional<ResultFolder> folder = Optional.empty();
            if (out.isPresent()) {
                folder = Optional.of(open.open(() -> ResultFolder.prepare(out.get())));
            }
            OpenRegister opened = OpenRegister.in(open, settings, console, reason);
            new PublishedListFile(opened).compare(console);
            Register register = opened.register();
            Optional<Long> before = register.lists().inForce();
            Run run = execute(register, request(today(opened.clock())), console);
            int leftOut = folder.isPresent() ? new RunResults(register, run).writeTo(folder.get()) : 0;
            new RunSummary(register, run, before, folder.map(ResultFolder::path), leftOut).print(console.out());
        }
    }

    private static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private RunRequest request(LocalDate today) {
        RunMode mode = simulated.isPresent() ? RunMode.SIMULATION : RunMode.ASSESSMENT;
        return new RunRequest(mode, simulated, asOf.orElse(today));
    }

    static Run execute(Register register, RunRequest request, Console console) throws Exception {
        try (RunBar bar = new RunBar(console.err())) {
            return register.runs().execute(request, bar);
        }
    }
}
