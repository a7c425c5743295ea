package org.openvha.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.openvha.database.Database;
import org.openvha.database.EmbeddedOwner;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.BenchPopulation;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.register.trace.Place;
import org.openvha.register.trace.Subject;
import org.openvha.register.trace.TraceQuery;
import org.openvha.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The inverse trace beside a bare indexed SELECT of the same people from a table with a row for each touch, at one million contributions on the lists that are kept; and what writing its index adds to a run. By {@code -Dbench.trace=true}.
 */
final class TraceBench {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final long CONTRIBUTIONS = 1_000_000;
    private static final int PAGE = 100;
    private static final int PAGES = 400;
    private static final String BARE = """
            SELECT run_id, rank, individual_id FROM bare WHERE touched = ? AND id = ? AND (run_id, rank) > (?, ?) ORDER BY run_id, rank LIMIT 100""";
    private static final String BARE_WITH_EXPLANATION = """
            SELECT bare.run_id, bare.rank, listed.individual_id, assessment FROM bare JOIN listed USING (run_id, rank)
            WHERE touched = ? AND id = ? AND (bare.run_id, bare.rank) > (?, ?) ORDER BY bare.run_id, bare.rank LIMIT 100""";

    private final Path folder;
    private final int people;

    /** @param people of the bench's population; each run of 100,000 gives about 170,000 contributions */
    TraceBench(Path folder, int people) {
        this.folder = folder;
        this.people = people;
    }

    void print() throws Exception {
        Path facts = folder.resolve("trace-" + people);
        if (!Files.exists(facts)) {
            try (FactsWriter writer = new FactsWriter(facts)) {
                for (int number = 0; number < people; number++) {
                    writer.write(BenchPopulation.person(number));
                }
            }
        }
        Path data = folder.resolve("data-trace");
        Scratch.delete(data);
        Map<String, String> options = new HashMap<>(Map.of("data", data.toString(), "port", "0"));
        Settings settings = Settings.read(Map.of(), options, Path.of("").toAbsolutePath(), folder.toAbsolutePath());
        try (Database database = Database.open(settings, said -> {});
                Register register = Register.over(database.dataSource(), settings.rules(), CLOCK, 2, Tester.ACTORS)) {
            register.facts().load(FactsFolder.read(facts, any -> {}), true, any -> {});
            JdbcClient sql = JdbcClient.create(EmbeddedOwner.of(database, settings.data()));
            double seconds = 0;
            long contributions = 0;
            while (contributions < CONTRIBUTIONS) {
                RunRequest request = new RunRequest(RunMode.ASSESSMENT, Optional.empty(), BenchPopulation.AS_OF);
                seconds = ServiceBench.seconds(() -> register.runs().execute(request, any -> {}));
                contributions = sql.sql("SELECT sum(json_array_length(assessment -> 'contributions')) FROM listed")
                        .query(Long.class)
                        .single();
            }
            bareTable(sql);
            System.out.printf(
                    Locale.ROOT, "%nInverse trace at %,d contributions, a page of %d people:%n", contributions, PAGE);
            size(sql, "listed_touch (the index)", "listed_touch");
            size(sql, "a row for each touch", "bare");
            pages(register, database.dataSource(), sql);
            System.out.printf(
                    Locale.ROOT,
                    "  a run of %,d people takes %.2f s, of which writing the rows of the index takes %.2f s%n",
                    people,
                    seconds,
                    indexing(sql));
        }
        Scratch.delete(data);
    }

    /** The rows of one run into a table like the index; the median of three times. */
    private static double indexing(JdbcClient sql) throws Exception {
        double[] seconds = new double[3];
        for (int i = 0; i < seconds.length; i++) {
            sql.sql("CREATE TABLE again (LIKE listed_touch INCLUDING ALL)").update();
            seconds[i] = ServiceBench.seconds(() -> sql.sql(
                            "INSERT INTO again SELECT * FROM listed_touch WHERE run_id = (SELECT max(run_id) FROM listed_touch)")
                    .update());
            sql.sql("DROP TABLE again").update();
        }
        Arrays.sort(seconds);
        return seconds[1];
    }

    private static void bareTable(JdbcClient sql) {
        sql.sql(
                        "CREATE TABLE bare AS SELECT touched, id, run_id, rank, individual_id FROM listed_touch CROSS JOIN LATERAL unnest(ranks) AS rank JOIN listed USING (run_id, rank)")
                .update();
        sql.sql("ALTER TABLE bare ADD PRIMARY KEY (touched, id, run_id, rank)").update();
        sql.sql("GRANT SELECT ON bare TO PUBLIC").update();
        sql.sql("ANALYZE").update();
    }

    private static void size(JdbcClient sql, String name, String table) {
        long bytes = sql.sql("SELECT pg_total_relation_size('" + table + "')")
                .query(Long.class)
                .single();
        System.out.printf(Locale.ROOT, "  %-28s %,12d KB%n", name, bytes / 1024);
    }

    private interface Pages {
        int read(Subject subject, Place after) throws Exception;
    }

    private void pages(Register register, DataSource database, JdbcClient sql) throws Exception {
        List<Subject> subjects = new ArrayList<>();
        sql.sql("SELECT touched, id FROM listed_touch GROUP BY 1, 2 ORDER BY sum(cardinality(ranks)) DESC LIMIT 12")
                .query(row -> {
                    subjects.add(new Subject(Subject.Kind.valueOf(row.getString(1)), row.getString(2)));
                });
        long runs = sql.sql("SELECT max(run_id) FROM listed").query(Long.class).single();
        int ranks = sql.sql("SELECT max(rank) FROM listed").query(Integer.class).single();
        Pages trace = (subject, after) -> register.traces()
                .page(TraceQuery.of(subject), after, PAGE, Optional.empty())
                .people()
                .size();
        Pages bare = (subject, after) -> select(database, BARE, subject, after);
        Pages explained = (subject, after) -> select(database, BARE_WITH_EXPLANATION, subject, after);
        double[] medians = new double[3];
        String[] names = {"trace, logged and explained", "bare SELECT of ids", "bare SELECT, explanations"};
        Pages[] all = {trace, bare, explained};
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < all.length; i++) {
                medians[i] = measure(round == 0 ? "" : names[i], all[i], subjects, runs, ranks);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "  ratio: %.1f times a bare SELECT of ids, %.1f times one of the same explanations%n",
                medians[0] / medians[1],
                medians[0] / medians[2]);
    }

    /** @param name empty for a round that only warms up */
    private static double measure(String name, Pages pages, List<Subject> subjects, long runs, int ranks)
            throws Exception {
        Random random = new Random(7);
        double[] times = new double[PAGES];
        for (int i = 0; i < PAGES; i++) {
            Place after = new Place(1 + random.nextLong(runs), random.nextInt(ranks));
            long start = System.nanoTime();
            pages.read(subjects.get(i % subjects.size()), after);
            times[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(times);
        if (!name.isEmpty()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-28s median %.2f ms, 99th percentile %.2f ms%n",
                    name,
                    times[PAGES / 2],
                    times[PAGES * 99 / 100]);
        }
        return times[PAGES / 2];
    }

    private static int select(DataSource database, String query, Subject subject, Place after) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, subject.kind().name());
            statement.setString(2, subject.id());
            statement.setLong(3, after.run());
            statement.setInt(4, after.rank());
            int people = 0;
            try (ResultSet result = statement.executeQuery()) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    people += result.getBytes(columns).length > 0 ? 1 : 0;
                }
            }
            return people;
        }
    }
}
