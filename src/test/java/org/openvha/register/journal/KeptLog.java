package org.openvha.register.journal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.openvha.audit.Actors;
import org.openvha.audit.Checkpoint;
import org.openvha.audit.Event;
import org.openvha.audit.ExportFiles;
import org.openvha.audit.ExportedLog;
import org.openvha.audit.LogKey;
import org.openvha.audit.Operation;
import org.openvha.audit.Verdict;
import org.openvha.fixtures.Tester;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A log over a database, and the three who verify it. */
public record KeptLog(DataSource database, Clock clock, LogKey key) {

    private static final long SECONDS_FOR_A_VERIFIER = 60;

    static KeptLog over(DataSource database) {
        return new KeptLog(
                database, Clock.fixed(Instant.parse("2024-06-03T09:00:00Z"), ZoneOffset.UTC), LogKey.generate());
    }

    DatabaseJournal journal() {
        return journal(Tester.ACTORS);
    }

    DatabaseJournal journal(Actors actors) {
        return new DatabaseJournal(database, clock, actors);
    }

    public Sealing sealing() {
        return new Sealing(database, clock, journal(), () -> key);
    }

    StoredLog stored() {
        return new StoredLog(database, clock);
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    static Event reading(int person) {
        return Event.done(Operation.CONSULTATION, "read-assessment")
                .about("N" + person)
                .because("Why \"" + person + "\"?\u2028 caf\u00e9 \\ \n \ud83d\ude00")
                .underRun(person)
                .underRules("sha256:" + person)
                .with("form", "json")
                .with("route", "/api/\u00e9");
    }

    /** Entries of several kinds, sealed in several batches, with a checkpoint in the middle and one after. */
    KeptLog grown(int batches, int each) {
        for (int batch = 0; batch < batches; batch++) {
            for (int i = 0; i < each; i++) {
                journal()
                        .write(
                                i % 3 == 2
                                        ? Event.done(Operation.COMBINATION, "start-run")
                                                .with("n", i)
                                        : reading(i));
            }
            sealing().seal();
            if (batch == batches / 2) {
                sealing().checkpoint();
            }
        }
        sealing().checkpoint();
        sealing().seal();
        return this;
    }

    LogState state(String... elsewhere) {
        return stored().verify(key.open(), List.of(elsewhere), done -> {});
    }

    public Optional<String> fault(String... elsewhere) {
        return words(state(elsewhere).verdict());
    }

    public Checkpoint export(Path folder) throws IOException {
        return new LogExport(stored(), sealing(), journal(), key.open()).write(folder, true, done -> {});
    }

    public Optional<String> faultOfExport(Path folder, String... elsewhere) throws IOException {
        return words(new ExportedLog(folder).verify(key.open(), List.of(elsewhere), done -> {}));
    }

    /** What the verifier that knows nothing of us says, in a process of its own. */
    public static Optional<String> faultByAnother(Path folder, String... elsewhere) throws Exception {
        ProcessBuilder verifier = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "docs/audit/AuditVerifier.java",
                folder.toString(),
                folder.resolve(ExportFiles.KEY).toString());
        if (elsewhere.length > 0) {
            verifier.command()
                    .add(Files.write(Files.createTempFile("kept", ".jws"), List.of(elsewhere))
                            .toString());
        }
        Process process = verifier.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(SECONDS_FOR_A_VERIFIER, TimeUnit.SECONDS);
        if (process.exitValue() != 0 && process.exitValue() != 4) {
            throw new AssertionError(said);
        }
        return process.exitValue() == 0 ? Optional.empty() : Optional.of(said.replace("THE LOG DOES NOT HOLD. ", ""));
    }

    private static Optional<String> words(Verdict verdict) {
        return verdict.fault().map(fault -> fault.words());
    }
}
