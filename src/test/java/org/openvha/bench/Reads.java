package org.openvha.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.openvha.fixtures.TestAccounts;
import org.openvha.register.Register;
import org.openvha.register.lists.ListFilter;
import org.openvha.register.lists.ListOrder;
import org.openvha.settings.Settings;
import org.openvha.web.Service;

/** Explanations of people on the list, one after another on two connections: over HTTP, and by the SELECT behind it through the same pool. */
record Reads(DataSource database, Register register, Settings settings, Clock clock) {

    private static final int CLIENTS = 2;
    private static final int EACH = 4_000;
    private static final String SELECT = "SELECT assessment FROM listed WHERE run_id = ? AND individual_id = ?";

    /** Times of single reads in nanoseconds. */
    record Times(long[] nanoseconds, double seconds) {

        double aSecond() {
            return nanoseconds.length / seconds;
        }

        /** In milliseconds. */
        double percentile99() {
            long[] sorted = nanoseconds.clone();
            Arrays.sort(sorted);
            return sorted[(int) (sorted.length * 0.99)] / 1e6;
        }
    }

    private interface Reader {
        long bytes(String individual) throws Exception;
    }

    private interface Client {
        Reader open() throws Exception;
    }

    void print(int rounds) throws Exception {
        long run = register.lists().inForce().orElseThrow();
        List<String> listed = new ArrayList<>();
        register.lists().all(run, ListFilter.NONE, ListOrder.INDIVIDUAL, false, row -> listed.add(row.individual()));
        double[] slowest = new double[2];
        TestAccounts.in(database, register.accounts());
        try (Service service = Service.start(settings, register, database, clock)) {
            URI root = URI.create(service.url());
            List<Figures> figures = new Rounds(2, rounds)
                    .measure(List.of(
                            new Contender("over HTTP", () -> {
                                Times times = read(listed, () -> http(root, "application/json"));
                                slowest[0] = times.percentile99();
                                return times.aSecond();
                            }),
                            new Contender("bare SELECT, same pool", () -> {
                                Times times = read(listed, () -> individual -> select(run, individual));
                                slowest[1] = times.percentile99();
                                return times.aSecond();
                            })));
            System.out.printf(Locale.ROOT, "%nReading explanations, a second, on %d connections:%n", CLIENTS);
            figures.forEach(figure -> System.out.println(figure.line(0)));
            System.out.printf(
                    Locale.ROOT,
                    "  99th percentile: %.2f ms over HTTP, %.2f ms by SELECT; a read takes %.2f times as long%n",
                    slowest[0],
                    slowest[1],
                    figures.get(1).median() / figures.get(0).median());
        }
    }

    /**
     * By a service that runs already.
     *
     * @param accept the form that is asked for
     */
    static Times overHttp(URI root, String accept, List<String> listed, int clients, int each) throws Exception {
        return read(listed, clients, each, () -> http(root, accept));
    }

    private static Times read(List<String> listed, Client client) throws Exception {
        return read(listed, CLIENTS, EACH, client);
    }

    private static Times read(List<String> listed, int connections, int each, Client client) throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(connections);
        try {
            long start = System.nanoTime();
            List<Future<long[]>> all = new ArrayList<>();
            for (int number = 0; number < connections; number++) {
                int first = number * listed.size() / connections;
                all.add(clients.submit(() -> times(listed, first, each, client.open())));
            }
            LongStream.Builder times = LongStream.builder();
            for (Future<long[]> one : all) {
                Arrays.stream(one.get()).forEach(times);
            }
            return new Times(times.build().toArray(), (System.nanoTime() - start) / 1e9);
        } finally {
            clients.shutdown();
        }
    }

    private static long[] times(List<String> listed, int first, int each, Reader reader) throws Exception {
        long[] times = new long[each];
        for (int i = 0; i < each; i++) {
            long start = System.nanoTime();
            long bytes = reader.bytes(listed.get((first + i * 7) % listed.size()));
            times[i] = System.nanoTime() - start;
            if (bytes < 100) {
                throw new IllegalStateException("that is no explanation");
            }
        }
        return times;
    }

    private static Reader http(URI root, String accept) throws Exception {
        KeptConnection connection = new KeptConnection(root.getHost(), root.getPort(), accept);
        return individual -> connection.get(
                "/api/individuals/" + URLEncoder.encode(individual, StandardCharsets.UTF_8) + "/assessment");
    }

    private long select(long run, String individual) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setLong(1, run);
            statement.setString(2, individual);
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return result.getString(1).getBytes(StandardCharsets.UTF_8).length;
            }
        }
    }
}
