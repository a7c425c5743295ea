package org.openvha.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.ExportedLog;
import org.openvha.audit.Journal;
import org.openvha.audit.LogKey;
import org.openvha.audit.Verdict;
import org.openvha.database.Database;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.TestAccounts;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.journal.LogExport;
import org.openvha.register.journal.Sealer;
import org.openvha.register.journal.Sealing;
import org.openvha.register.journal.StoredLog;
import org.openvha.register.lists.ListFilter;
import org.openvha.register.lists.ListOrder;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.settings.Settings;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.web.Service;
import org.openvha.web.security.WebActors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log: what an entry adds to reading an explanation, and how long a log of a million entries takes to seal, verify and export. Every safeguard of the database is on. */
final class AuditBench {

    private static final int LARGEST_LONDON = 20_000;
    private static final int ENTRIES = 1_000_000;

    private static final String GENERATED = """
            WITH made AS (
                SELECT n, decode(md5(n::text) || md5('x' || n), 'hex') AS salt, 'N' || lpad((n % 20000)::text, 6, '0') AS individual
                FROM generate_series(1, :entries) AS n),
            entry AS (
                INSERT INTO audit_entry (happened_at, operation, action, outcome, actor, role, door, run_id, rule_set_digest, details, person)
                SELECT timestamptz '2024-01-01 00:00:00Z' + n * interval '7 seconds', 'CONSULTATION', 'read-assessment', 'DONE', 'user-' || n % 300, 'ANALYST', 'api', 1,
                    'sha256:' || repeat('0', 64), '{"form":"json","found":"yes","n":"' || n || '"}',
                    'sha256:' || encode(sha256(salt || convert_to('{"individual":"' || individual || '","reason":"Tasking"}', 'UTF8')), 'hex')
                FROM made ORDER BY n RETURNING entry_id, details)
            INSERT INTO audit_person (entry_id, salt, individual_id, reason)
            SELECT entry_id, salt, individual, 'Tasking' FROM entry JOIN made ON n = (details::json ->> 'n')::int
            """;

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
            reads(database.dataSource(), settings);
            million(database.dataSource());
        }
        Scratch.delete(data);
    }

    private void reads(DataSource database, Settings settings) throws Exception {
        Path facts = folder.resolve("london-" + people);
        if (!Files.exists(facts.resolve("individuals.csv"))) {
            new SyntheticLondon(people, 2023).writeTo(facts, any -> {});
        }
        Register logged = Register.over(database, settings.rules(), clock, 2, new WebActors(Tester.ACTOR));
        TestAccounts.in(database, logged.accounts());
        logged.facts().load(FactsFolder.read(facts, any -> {}), true, any -> {});
        logged.runs().execute(new RunRequest(RunMode.ASSESSMENT, Optional.empty(), SyntheticLondon.AS_OF), any -> {});
        List<String> listed = new ArrayList<>();
        logged.lists()
                .all(
                        logged.lists().inForce().orElseThrow(),
                        ListFilter.NONE,
                        ListOrder.INDIVIDUAL,
                        false,
                        row -> listed.add(row.individual()));
        double[] slowest = new double[3];
        Sealer sealer = Sealer.start(sealing(database));
        try (Service with = Service.start(settings, logged, database, clock);
                Service without = Service.start(settings, silent(logged), database, clock)) {
            List<Figures> figures = new Rounds(2, rounds)
                    .measure(List.of(
                            new Contender("with the log", () -> {
                                waitForTheDisk(database, true);
                                return aSecond(with, listed, slowest, 0);
                            }),
                            new Contender("without", () -> aSecond(without, listed, slowest, 1)),
                            new Contender("with it, disk not waited for", () -> {
                                waitForTheDisk(database, false);
                                return aSecond(with, listed, slowest, 2);
                            })));
            waitForTheDisk(database, true);
            System.out.printf(
                    Locale.ROOT, "%nReading explanations of %,d people on the list, a second:%n", listed.size());
            figures.forEach(figure -> System.out.println(figure.line(0)));
            System.out.printf(
                    Locale.ROOT,
                    "  99th percentile: %.2f ms with, %.2f ms without, %.2f ms without waiting for the disk%n"
                            + "  ratio: a read takes %.2f times as long, of which all but %.2f is waiting for the disk%n",
                    slowest[0],
                    slowest[1],
                    slowest[2],
                    figures.get(1).median() / figures.get(0).median(),
                    figures.get(1).median() / figures.get(2).median());
        } finally {
            sealer.close();
            logged.close();
        }
    }

    /** Whether a commit waits until it would outlive a loss of power, as it always does but here. */
    private static void waitForTheDisk(DataSource database, boolean wait) throws Exception {
        JdbcClient.create(database)
                .sql("ALTER DATABASE postgres SET synchronous_commit = " + (wait ? "on" : "off"))
                .update();
        database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
    }

    private static double aSecond(Service service, List<String> listed, double[] slowest, int place) throws Exception {
        Reads.Times times = Reads.overHttp(URI.create(service.url()), listed);
        slowest[place] = times.percentile99();
        return times.aSecond();
    }

    /** What must not be, and is only here: a register that logs no reads. */
    private static Register silent(Register register) {
        return new Register(
                register.facts(),
                register.ruleSets(),
                register.publications(),
                register.runs(),
                register.lists(),
                register.explanations(),
                register.history(),
                register.reviews(),
                register.accessRequests(),
                register.disclosures(),
                register.traces(),
                register.recomputations(),
                register.accounts(),
                new Journal() {
                    @Override
                    public void write(Actor actor, Event event) {}

                    @Override
                    public void write(List<Event> events) {}
                });
    }

    private Sealing sealing(DataSource database) {
        return new Sealing(database, clock, Tester.journal(database, clock), () -> key);
    }

    private void million(DataSource database) throws Exception {
        Sealing sealing = sealing(database);
        JdbcClient sql = JdbcClient.create(database);
        sealing.seal();
        sql.sql(GENERATED).param("entries", ENTRIES).update();
        sql.sql("VACUUM ANALYZE audit_entry").update();
        System.out.printf(Locale.ROOT, "%nA log of %,d entries, seconds:%n", ENTRIES);
        said("sealing all of them at once", ServiceBench.seconds(sealing::seal));
        StoredLog log = new StoredLog(database, clock);
        said(
                "verifying the database",
                ServiceBench.seconds(() ->
                        holds(log.verify(key.open(), List.of(), done -> {}).verdict())));
        Path export = folder.resolve("audit-export");
        Scratch.delete(export);
        LogExport writing = new LogExport(log, sealing, Tester.journal(database, clock), key.open());
        said("exporting with people", ServiceBench.seconds(() -> writing.write(export, true, done -> {})));
        said(
                "verifying the export",
                ServiceBench.seconds(() -> holds(new ExportedLog(export).verify(key.open(), List.of(), done -> {}))));
        said("the same by AuditVerifier.java", ServiceBench.seconds(() -> standalone(export)));
        Scratch.delete(export);
    }

    private static void standalone(Path export) throws Exception {
        int status = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "docs/audit/AuditVerifier.java",
                        export.toString(),
                        export.resolve("log-key.jwk").toString())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("the verifier ended with " + status);
        }
    }

    private static void holds(Verdict verdict) {
        verdict.fault().ifPresent(fault -> {
            throw new IllegalStateException(fault.words());
        });
    }

    private static void said(String what, double seconds) {
        System.out.printf(Locale.ROOT, "  %-32s %8.2f%n", what, seconds);
    }
}
