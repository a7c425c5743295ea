package org.openvha.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.BulkAssessment;
import org.openvha.database.Database;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.settings.Settings;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.web.security.WebActors;

/**
 * The service beside the least that the same machine could do for it: loading beside a bare COPY of the same rows, a run beside COPY out and assessing in memory, reading an
 * explanation over HTTP beside the indexed SELECT behind it. The database is the embedded one, with every safeguard on.
 */
final class ServiceBench {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final String RULES = "vha-2024.01";
    private static final long SEED = 2023;

    private final Path folder;
    private final int people;
    private final int rounds;
    private final int threads = Runtime.getRuntime().availableProcessors();

    ServiceBench(Path folder, int people, int rounds) {
        this.folder = folder;
        this.people = people;
        this.rounds = rounds;
    }

    void print() throws Exception {
        Path facts = folder.resolve("london-" + people);
        if (!Files.exists(facts.resolve("individuals.csv"))) {
            new SyntheticLondon(people, SEED).writeTo(facts, any -> {});
        }
        Path data = folder.resolve("data-" + people);
        Scratch.delete(data);
        Map<String, String> options = new HashMap<>();
        options.put("data", data.toString());
        options.put("port", "0");
        options.put("requests-per-second", "100000");
        Settings settings = Settings.read(Map.of(), options, Path.of("").toAbsolutePath(), folder.toAbsolutePath());
        try (Database database = Database.open(settings, said -> {})) {
            Copies copies = new Copies(database.dataSource());
            load(facts, database.dataSource(), copies, settings);
            run(database.dataSource(), copies, settings);
            read(database.dataSource(), settings);
        }
        new StartUp(folder, data).print(rounds);
    }

    /** Every round loads into empty tables. */
    private void load(Path folderOfFacts, DataSource database, Copies copies, Settings settings) throws Exception {
        intoEmptyTables(folderOfFacts, database, copies, settings);
        Copies.Content content = copies.out();
        Rounds once = new Rounds(1, rounds);
        List<Figures> figures = once.measure(List.of(
                new Contender("load (read, check, store)", () -> {
                    copies.empty();
                    return intoEmptyTables(folderOfFacts, database, copies, settings);
                }),
                new Contender("bare COPY of the same rows", () -> {
                    copies.empty();
                    return seconds(() -> copies.in(content));
                })));
        copies.empty();
        intoEmptyTables(folderOfFacts, database, copies, settings);
        print(
                String.format(
                        Locale.ROOT,
                        "Loading %,d people, %,d rows (%,d MB), seconds",
                        people,
                        content.rows(),
                        content.bytes() >> 20),
                figures);
        double again = seconds(() -> Register.over(database, settings.rules(), CLOCK, threads, Tester.ACTORS)
                .facts()
                .load(FactsFolder.read(folderOfFacts, any -> {}), true, any -> {}));
        System.out.printf(Locale.ROOT, "  the same extract once more, which changes nothing: %.2f%n", again);
    }

    private double intoEmptyTables(Path folderOfFacts, DataSource database, Copies copies, Settings settings)
            throws Exception {
        Register register = Register.over(database, settings.rules(), CLOCK, threads, Tester.ACTORS);
        return seconds(() -> {
            Facts facts = FactsFolder.read(folderOfFacts, any -> {});
            register.facts().load(facts, true, any -> {});
        });
    }

    private void run(DataSource database, Copies copies, Settings settings) throws Exception {
        Register register = Register.over(database, settings.rules(), CLOCK, threads, Tester.ACTORS);
        long load = register.facts().latest().orElseThrow().id();
        List<CaseFile> known = register.facts().known(load, any -> {});
        Assessor assessor = new Assessor(register.ruleSets().load(RULES), SyntheticLondon.AS_OF);
        RunRequest request = new RunRequest(RunMode.ASSESSMENT, Optional.empty(), SyntheticLondon.AS_OF);
        List<Figures> figures = new Rounds(2, rounds)
                .measure(List.of(
                        new Contender("run", () -> seconds(() -> register.runs().execute(request, any -> {}))),
                        new Contender("COPY out", () -> seconds(copies::discard)),
                        new Contender("assessing in memory", () -> seconds(() -> assess(assessor, known)))));
        Run run = register.runs().list(Long.MAX_VALUE, 1).get(0);
        System.out.printf(
                Locale.ROOT,
                "%nA run of %,d people, %,d of them on the list, seconds:%n",
                run.counts().orElseThrow().individuals(),
                run.counts().orElseThrow().included());
        figures.forEach(figure -> System.out.println(figure.line(2)));
        System.out.printf(
                Locale.ROOT,
                "  ratio: a run takes %.2f times as long as COPY out and assessing in memory together%n",
                figures.get(0).median()
                        / (figures.get(1).median() + figures.get(2).median()));
        register.close();
    }

    private void assess(Assessor assessor, List<CaseFile> people) {
        long[] points = new long[1];
        new BulkAssessment(assessor, threads, BulkAssessment.CHUNK)
                .run(people, assessment -> assessment.score(), score -> points[0] += score, any -> {});
        if (points[0] <= 0) {
            throw new IllegalStateException("nobody has a point");
        }
    }

    private void read(DataSource database, Settings settings) throws Exception {
        Register register = Register.over(database, settings.rules(), CLOCK, threads, new WebActors(Tester.ACTOR));
        new Reads(database, register, settings, CLOCK).print(rounds);
        register.close();
    }

    private static void print(String heading, List<Figures> figures) {
        System.out.printf(Locale.ROOT, "%n%s:%n", heading);
        figures.forEach(figure -> System.out.println(figure.line(2)));
        System.out.printf(
                Locale.ROOT,
                "  ratio: %.2f times as long%n",
                figures.get(0).median() / figures.get(1).median());
    }

    interface Work {
        void run() throws Exception;
    }

    static double seconds(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
