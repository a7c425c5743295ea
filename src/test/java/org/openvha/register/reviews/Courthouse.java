package org.openvha.register.reviews;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
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
import org.openvha.register.Register;
import org.openvha.register.facts.LoadResult;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A register with a few people in it, in which now one person acts and now another. It is 31 January 2024. */
final class Courthouse implements AutoCloseable {

    static final LocalDate TODAY = LocalDate.parse("2024-01-31");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-01-31T09:00:00Z"), ZoneOffset.UTC);

    final DataSource database = TestDatabase.fresh();
    private final ThreadLocal<Actor> actor = ThreadLocal.withInitial(() -> new Actor("ann", "BCU_OFFICER", "api"));
    final Register register = Register.over(database, Path.of("rules"), CLOCK, 2, actor::get);
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
