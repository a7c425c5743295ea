package org.openvha.register.reviews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.openvha.audit.Actor;
import org.openvha.facts.Borough;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.facts.Individual;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.UtcClock;
import org.openvha.redress.Complaint;
import org.openvha.register.Register;
import org.openvha.register.facts.LoadResult;
import org.openvha.register.lists.ListFilter;
import org.openvha.register.lists.ListOrder;
import org.openvha.register.lists.ListRow;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunProgress;
import org.openvha.register.runs.RunRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register with a few people in it, in which now one person acts and now another. It is 31 January 2024, until a test says otherwise. */
final class Courthouse implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.parse("2024-01-31");
    static final String WHY = "Mistaken for a cousin, see case 4711";

    private volatile Instant now = Instant.parse("2024-01-31T09:00:00Z");
    final DataSource database = TestDatabase.fresh();
    private final ThreadLocal<Actor> actor = ThreadLocal.withInitial(() -> new Actor("ann", "BCU_OFFICER", "api"));
    final Register register = Register.over(database, Path.of("rules"), UtcClock.showing(() -> now), 2, actor::get);
    private final Path folder;
    private int extracts;

    Courthouse(Path folder) {
        this.folder = folder;
    }

    /** Somebody with three heavy offences that count, and so on the list; two would not be enough. */
    static CaseFileBuilder listed(String id) {
        return person(id)
                .offence(id + "-O1", "5D", "2023-12-01")
                .offence(id + "-O2", "5D", "2023-11-01")
                .offence(id + "-O3", "34B", "2023-10-01");
    }

    static CaseFileBuilder person(String id) {
        return CaseFileBuilder.of(new Individual(id, LocalDate.parse("2000-05-05"), Borough.HACKNEY));
    }

    Courthouse as(String name) {
        actor.set(new Actor(name, "ANALYST", "api"));
        return this;
    }

    /** Time goes by. */
    Courthouse on(LocalDate day) {
        now = day.atTime(9, 0).toInstant(ZoneOffset.UTC);
        return this;
    }

    /** Ann raises a review, and Bob upholds it. */
    Decided upheld(Complaint complaint) {
        Review raised = as("ann").reviews().raise(complaint);
        return as("bob").reviews().decide(raised.id(), Deciding.uphold("It was the cousin"));
    }

    Reviews reviews() {
        return register.reviews();
    }

    LoadResult load(List<CaseFile> people, boolean whole) {
        try {
            Path extract = folder.resolve("extract-" + extracts++);
            FactsWriter.write(people, extract);
            Facts facts = FactsFolder.read(extract, rows -> {});
            return register.facts().load(facts, whole, rows -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Run run() {
        return run(TODAY);
    }

    Run run(LocalDate asOf) {
        return register.runs().execute(new RunRequest(RunMode.ASSESSMENT, Optional.empty(), asOf), progress -> {});
    }

    /** Runs, and decides in the middle of it. */
    Run runWhile(LocalDate asOf, Runnable deed) {
        AtomicReference<Throwable> failed = new AtomicReference<>(new AssertionError("Nobody assessed anybody"));
        Run run = register.runs().execute(new RunRequest(RunMode.ASSESSMENT, Optional.empty(), asOf), new Consumer<>() {
            private boolean done;

            @Override
            public void accept(RunProgress progress) {
                if (progress.phase().equals("ASSESSING") && !done) {
                    done = true;
                    try {
                        deed.run();
                        failed.set(null);
                    } catch (RuntimeException wrong) {
                        failed.set(wrong);
                    }
                }
            }
        });
        if (failed.get() != null) {
            throw new AssertionError("What was to be done meanwhile failed", failed.get());
        }
        return run;
    }

    /** The ids of those whom a reader of a run's list finds, in order. */
    List<String> names(Run run) {
        return register.lists().page(run.id(), ListFilter.NONE, ListOrder.INDIVIDUAL, false, 0, 100).rows().stream()
                .map(ListRow::individual)
                .toList();
    }

    /** What is read of somebody under a run; empty for somebody who is not known. */
    String json(Run run, String individual) {
        return register.explanations()
                .json(run, individual)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }

    /** The rows of a run's list, as it wrote them. */
    String stored(Run run) {
        return sql().sql("SELECT string_agg(listed::text, ',' ORDER BY rank) FROM listed WHERE run_id = ?")
                .param(run.id())
                .query(String.class)
                .single();
    }

    CaseFile known(String individual) {
        return register.facts()
                .known(register.facts().latest().orElseThrow().id(), individual)
                .orElseThrow();
    }

    /** Whether an ordinary reader finds them on the list in force. */
    boolean listedNow(String individual) {
        return register.lists().inForce(individual).orElseThrow().assessment().isPresent();
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    /** Who may do more than the software may, where guards are to be met rather than missing rights. */
    JdbcClient owner() {
        return JdbcClient.create(TestDatabase.asOwner(database));
    }

    List<String> logged() {
        return sql().sql(
                        "SELECT operation || ' ' || action || ' ' || outcome || ' ' || coalesce(individual_id, '-') FROM audit_entry LEFT JOIN audit_person USING (entry_id) ORDER BY entry_id")
                .query(String.class)
                .list();
    }

    @Override
    public void close() {
        register.close();
    }
}
