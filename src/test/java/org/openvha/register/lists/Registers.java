package org.openvha.register.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.Tester;
import org.openvha.fixtures.UtcClock;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;

/** A register to load and run, whose extracts are written to a folder and read as any other. */
record Registers(Register register, Path temporary) {

    private static final Instant START = Instant.parse("2024-06-01T00:00:00Z");

    static Registers over(DataSource database, Path rules, Path temporary) {
        return new Registers(Register.over(database, rules, ticking(), 2, Tester.ACTORS), temporary);
    }

    /** A clock that goes on by a minute whenever somebody looks, so that no two things happen at once. */
    private static Clock ticking() {
        AtomicLong looks = new AtomicLong();
        return UtcClock.showing(() -> START.plus(Duration.ofMinutes(looks.getAndIncrement())));
    }

    /** Loads these people and nobody else as a whole extract; they must be in order of id. */
    Facts load(List<CaseFile> people) {
        try {
            Path folder = temporary.resolve("extract-"
                    + register.facts().latest().map(load -> load.id()).orElse(0L));
            FactsWriter.write(people, folder);
            Facts facts = FactsFolder.read(folder, rows -> {});
            register.facts().load(facts, true, rows -> {});
            return facts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Puts the list as of that date in force. */
    Run assess(String asOf) {
        return run(RunMode.ASSESSMENT, Optional.empty(), asOf);
    }

    Run simulate(String ruleSet, String asOf) {
        return run(RunMode.SIMULATION, Optional.of(ruleSet), asOf);
    }

    /** The same run as it stands now, after others. */
    Run again(Run run) {
        return register.runs().find(run.id()).orElseThrow();
    }

    private Run run(RunMode mode, Optional<String> ruleSet, String asOf) {
        return register.runs().execute(new RunRequest(mode, ruleSet, LocalDate.parse(asOf)), progress -> {});
    }
}
