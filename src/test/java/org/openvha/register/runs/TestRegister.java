package org.openvha.register.runs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.openvha.assessment.FolderAssessment;
import org.openvha.assessment.ResultFolder;
import org.openvha.assessment.ShippedRules;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.facts.FactStore;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The parts of the register that runs need, over a database of their own. */
record TestRegister(DataSource database, FactStore facts, PublishedRuleSets ruleSets, Runs runs) {

    static final LocalDate AS_OF = ShippedRules.AS_OF;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2024-06-03T09:00:00Z"), ZoneOffset.UTC);
    static final RunRequest ASSESSMENT = new RunRequest(RunMode.ASSESSMENT, Optional.empty(), AS_OF);

    private static final int THREADS = 2;

    static TestRegister fresh() {
        return over(TestDatabase.fresh(), CLOCK);
    }

    /** Another process that uses the same database would have one like this. */
    static TestRegister over(DataSource database, Clock clock) {
        DatabaseJournal journal = Tester.journal(database, clock);
        FactStore facts = new FactStore(database, clock, journal);
        PublishedRuleSets ruleSets = new PublishedRuleSets(database, ShippedRules.SETS);
        return new TestRegister(
                database, facts, ruleSets, new Runs(database, facts, ruleSets, clock, THREADS, journal));
    }

    static RunRequest simulation(String ruleSet) {
        return new RunRequest(RunMode.SIMULATION, Optional.of(ruleSet), AS_OF);
    }

    TestRegister elsewhere() {
        return over(database, CLOCK);
    }

    /** Loads people as a whole extract by way of a folder. */
    Facts load(List<CaseFile> people, Path folder) {
        try {
            FactsWriter.write(people, folder);
            return load(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Facts load(Path folder) {
        Facts read = FactsFolder.read(folder, rows -> {});
        facts.load(read, true, rows -> {});
        return read;
    }

    Run run(RunRequest request) {
        return runs.execute(request, progress -> {});
    }

    byte[] assessments(Run run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        runs.assessments(run, bytes);
        return bytes.toByteArray();
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    /** The run whose list is in force. */
    Optional<Long> inForce() {
        return sql().sql("SELECT run_id FROM list_in_force WHERE in_force_until IS NULL")
                .query(Long.class)
                .optional();
    }

    long count(String table) {
        return sql().sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }

    /** What the same facts give from files to files, with {@code ./vha assess}. */
    static FromFiles fromFiles(Facts facts, String ruleSet, LocalDate asOf, Path folder) throws IOException {
        try (ResultFolder results = ResultFolder.prepare(folder)) {
            FolderAssessment.Result result = new FolderAssessment(ShippedRules.SETS.load(ruleSet), asOf, 1, false)
                    .run(facts, results, done -> {});
            return new FromFiles(
                    Files.readAllBytes(folder.resolve(ResultFolder.ASSESSMENTS)),
                    Files.readAllLines(folder.resolve(ResultFolder.LIST)),
                    result);
        }
    }

    /** @param list the lines of {@code list.csv} with its header */
    record FromFiles(byte[] assessments, List<String> list, FolderAssessment.Result result) {}
}
