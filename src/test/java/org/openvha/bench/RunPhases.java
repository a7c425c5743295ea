package org.openvha.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.AssessmentJson;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.BulkAssessment;
import org.openvha.database.Database;
import org.openvha.database.TestCache;
import org.openvha.document.Digests;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.BenchPopulation;
import org.openvha.fixtures.Tester;
import org.openvha.register.facts.FactStore;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.register.runs.Runs;
import org.openvha.ruleset.RuleSet;
import org.openvha.ruleset.RuleSets;
import org.openvha.settings.Settings;
import org.openvha.synthetic.SyntheticLondon;
import org.postgresql.PGConnection;

/**
 * Where the time of a run goes, beside a bare COPY of the same rows out and the assessor in memory. Arguments: number of people, {@code london} or {@code bench} for who they
 * are, number of rounds.
 */
public final class RunPhases {

    private static final List<String> TABLES =
            List.of("individual", "offence", "intelligence", "custody", "activity", "review");

    private final DataSource database;
    private final FactStore facts;
    private final RuleSet ruleSet;
    private final Runs runs;

    private RunPhases(DataSource database) {
        Clock clock = Clock.systemUTC();
        RuleSets rules = RuleSets.in(Path.of("rules"));
        this.database = database;
        DatabaseJournal journal = Tester.journal(database, clock);
        this.facts = new FactStore(database, clock, journal);
        this.ruleSet = rules.load("vha-2024.01");
        this.runs = new Runs(database, facts, new PublishedRuleSets(database, rules), clock, 2, journal);
    }

    public static void main(String[] arguments) throws Exception {
        int people = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("run-phases");
        Settings settings = settings(folder.resolve("data"));
        try (Database database = Database.open(settings, System.out::println)) {
            RunPhases phases = new RunPhases(database.dataSource());
            phases.load(folder.resolve("facts"), people, arguments[1].equals("london"));
            for (int round = 1; round <= Integer.parseInt(arguments[2]); round++) {
                System.out.printf(Locale.ROOT, "%nRound %d%n", round);
                phases.round();
            }
        } finally {
            try (Stream<Path> paths = Files.walk(folder)) {
                paths.sorted(Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        }
    }

    private static Settings settings(Path data) {
        return new Settings(
                data,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                10,
                60,
                TestCache.FOLDER,
                Path.of("rules"),
                "127.0.0.1",
                0,
                List.of("localhost"),
                ZoneOffset.UTC,
                2,
                false,
                List.of(),
                Optional.empty(),
                24,
                12,
                100,
                1000,
                100,
                Settings.LogFormat.TEXT,
                Optional.empty(),
                Optional.empty());
    }

    private void load(Path folder, int people, boolean london) throws Exception {
        if (london) {
            new SyntheticLondon(people, SyntheticLondon.DEFAULT_SEED).writeTo(folder, done -> {});
        } else {
            MillionFolder.write(folder, people);
        }
        timed("load", () -> facts.load(FactsFolder.read(folder, rows -> {}), true, rows -> {}));
    }

    private void round() throws Exception {
        double bare = timed("COPY out", this::copyOut) + inMemory();
        timed("known", () -> facts.known(1, rows -> {}));
        double run = timed("run", this::run);
        System.out.printf(Locale.ROOT, "  run / (COPY out + assessing): %.2f%n", run / bare);
    }

    /** Seconds of assessing alone; what else a run makes of an assessment is timed beside it. */
    private double inMemory() throws Exception {
        List<CaseFile> people = facts.known(1, rows -> {});
        Assessor assessor = new Assessor(ruleSet, BenchPopulation.AS_OF);
        double seconds = timed("assessing in memory, 2 threads", () -> bulk(assessor, people, Function.identity()));
        timed("the same and JSON", () -> bulk(assessor, people, AssessmentJson::line));
        timed("the same and JSON and digest", () -> digested(assessor, people));
        return seconds;
    }

    private void run() {
        long start = System.nanoTime();
        String[] phase = {""};
        Run done =
                runs.execute(new RunRequest(RunMode.ASSESSMENT, Optional.empty(), BenchPopulation.AS_OF), progress -> {
                    if (!progress.phase().equals(phase[0])) {
                        phase[0] = progress.phase();
                        System.out.printf(
                                Locale.ROOT, "    %-10s at %6.2f s%n", phase[0], (System.nanoTime() - start) / 1e9);
                    }
                });
        System.out.println("    " + done.counts().orElseThrow());
    }

    private void copyOut() throws Exception {
        try (Connection connection = database.getConnection()) {
            long bytes = 0;
            for (String table : TABLES) {
                var out = connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY " + table + " TO STDOUT");
                for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
                    bytes += row.length;
                }
            }
            System.out.println("    bytes: " + bytes);
        }
    }

    private static <T> void bulk(Assessor assessor, List<CaseFile> people, Function<Assessment, T> onWorker) {
        long[] count = {0};
        new BulkAssessment(assessor, 2, BulkAssessment.CHUNK).run(people, onWorker, made -> count[0]++, done -> {});
    }

    private static void digested(Assessor assessor, List<CaseFile> people) {
        Digests.Running digest = new Digests.Running();
        long[] bytes = {0};
        new BulkAssessment(assessor, 2, BulkAssessment.CHUNK)
                .run(
                        people,
                        AssessmentJson::line,
                        line -> {
                            digest.update(line);
                            bytes[0] += line.length;
                        },
                        done -> {});
        System.out.println("    bytes: " + bytes[0]);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double timed(String what, Work work) throws Exception {
        System.gc();
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(Locale.ROOT, "  %-36s %7.2f s%n", what, seconds);
        return seconds;
    }
}
