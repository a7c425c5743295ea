package org.openvha.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.TestAccounts;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.journal.Sealer;
import org.openvha.register.journal.Sealing;
import org.openvha.register.lists.ListFilter;
import org.openvha.register.lists.ListOrder;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.settings.Settings;
import org.openvha.synthetic.SyntheticLondon;
import org.openvha.web.Service;
import org.openvha.web.UnguardedService;
import org.openvha.web.security.WebActors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Explanations over HTTP with the log and the access checks, as they are shipped, beside the same without the one, and without either. Entries are sealed meanwhile. */
record LogReads(DataSource database, DataSource owner, Settings settings, Clock clock, Sealing sealing) {

    private static final int[] CLIENTS = {2, 16};

    /** In which form explanations are read: as they are stored, or as people read them, worked out anew and checked against what is stored. */
    private enum Form {
        JSON("application/json", 8_000),
        WORDS("text/plain", 2_000);

        private final String accept;
        private final int reads;

        Form(String accept, int reads) {
            this.accept = accept;
            this.reads = reads;
        }
    }

    /** @param facts of that many people; written unless it is there */
    void print(Path facts, int people, int rounds) throws Exception {
        if (!Files.exists(facts.resolve("individuals.csv"))) {
            new SyntheticLondon(people, 2023).writeTo(facts, any -> {});
        }
        Sealer sealer = Sealer.start(sealing);
        try (sealer;
                Register logged = Register.over(database, settings.rules(), clock, 2, new WebActors(Tester.ACTOR))) {
            TestAccounts.in(database, logged.accounts());
            logged.facts().load(FactsFolder.read(facts, any -> {}), true, any -> {});
            logged.runs()
                    .execute(new RunRequest(RunMode.ASSESSMENT, Optional.empty(), SyntheticLondon.AS_OF), any -> {});
            try (Service with = Service.start(settings, logged, database, clock);
                    Service unlogged = Service.start(settings, silent(logged), database, clock);
                    UnguardedService neither = UnguardedService.start(settings, silent(logged), database, clock)) {
                for (Form form : Form.values()) {
                    for (int clients : CLIENTS) {
                        compare(form, clients, rounds, listed(logged), with.url(), unlogged.url(), neither.url());
                    }
                }
            }
        }
    }

    private static List<String> listed(Register register) {
        List<String> listed = new ArrayList<>();
        register.lists()
                .all(
                        register.lists().inForce().orElseThrow(),
                        ListFilter.NONE,
                        ListOrder.INDIVIDUAL,
                        false,
                        row -> listed.add(row.individual()));
        return listed;
    }

    /** How slow the slowest hundredth was, round by round. */
    private record Slow(List<Double> rounds) {

        double median() {
            double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return sorted[sorted.length / 2];
        }
    }

    private void compare(
            Form form, int clients, int rounds, List<String> listed, String with, String unlogged, String neither)
            throws Exception {
        List<Slow> slow = new ArrayList<>();
        List<Figures> figures = new Rounds(1, rounds)
                .measure(List.of(
                        contender("log and access checks", form, with, true, clients, listed, slow),
                        contender("access checks alone", form, unlogged, true, clients, listed, slow),
                        contender("neither", form, neither, true, clients, listed, slow),
                        contender("both, disk not waited for", form, with, false, clients, listed, slow)));
        waitForTheDisk(true);
        System.out.printf(
                Locale.ROOT,
                "%nExplanations of %,d people on the list as %s, a second, on %d connections:%n",
                listed.size(),
                form,
                clients);
        for (int i = 0; i < figures.size(); i++) {
            System.out.printf(
                    Locale.ROOT,
                    "%s  99th percentile %.2f ms%n",
                    figures.get(i).line(0),
                    slow.get(i).median());
        }
        double read = figures.get(0).median();
        System.out.printf(
                Locale.ROOT,
                "  a read takes %.2f times as long as without the log, %.2f times as long as without either%n",
                figures.get(1).median() / read,
                figures.get(2).median() / read);
    }

    private Contender contender(
            String name, Form form, String url, boolean disk, int clients, List<String> listed, List<Slow> slow) {
        Slow own = new Slow(new ArrayList<>());
        slow.add(own);
        return new Contender(name, () -> {
            waitForTheDisk(disk);
            Reads.Times times = Reads.overHttp(URI.create(url), form.accept, listed, clients, form.reads / clients);
            own.rounds().add(times.percentile99());
            return times.aSecond();
        });
    }

    /** Whether a commit waits until it would outlive a loss of power, as it always does but here. */
    private void waitForTheDisk(boolean wait) throws SQLException {
        JdbcClient.create(owner)
                .sql("ALTER DATABASE postgres SET synchronous_commit = " + (wait ? "on" : "off"))
                .update();
        database.unwrap(HikariDataSource.class).getHikariPoolMXBean().softEvictConnections();
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
}
