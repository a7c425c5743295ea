package org.openvha.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.openvha.audit.LogKey;
import org.openvha.database.Database;
import org.openvha.database.EmbeddedOwner;
import org.openvha.fixtures.Tester;
import org.openvha.register.journal.Sealing;
import org.openvha.settings.Settings;

/**
 * The log: what its entries and the access checks add to reading an explanation, and how long a log of a million entries takes to seal, verify and export. Every safeguard of the
 * database is on.
 */
final class AuditBench {

    private static final int LARGEST_LONDON = 20_000;

    private final Path folder;
    private final int people;
    private final int rounds;
    private final Clock clock = Clock.systemUTC();
    private final LogKey key = LogKey.generate();

    AuditBench(Path folder, int people, int rounds) {
        this.folder = folder;
        this.people = Math.min(people, LARGEST_LONDON);
        this.rounds = rounds;
    }

    void print() throws Exception {
        Path data = folder.resolve("audit-data");
        Scratch.delete(data);
        Map<String, String> options = new HashMap<>();
        options.put("data", data.toString());
        options.put("port", "0");
        options.put("requests-per-second", "100000");
        Settings settings = Settings.read(Map.of(), options, Path.of("").toAbsolutePath(), folder.toAbsolutePath());
        try (Database database = Database.open(settings, said -> {})) {
            DataSource owner = EmbeddedOwner.of(database, settings.data());
            Sealing sealing =
                    new Sealing(database.dataSource(), clock, Tester.journal(database.dataSource(), clock), () -> key);
            new LogReads(database.dataSource(), owner, settings, clock, sealing)
                    .print(folder.resolve("london-" + people), people, rounds);
            EmbeddedOwner.letTimesBeAny(database, settings.data());
            new MillionEntries(database.dataSource(), owner, clock, sealing, key).print(folder.resolve("audit-export"));
        }
        Scratch.delete(data);
    }
}
