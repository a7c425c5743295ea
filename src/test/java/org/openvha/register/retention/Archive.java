package org.openvha.register.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.LogKey;
import org.openvha.audit.Operation;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.fixtures.UtcClock;
import org.openvha.register.Register;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.journal.LogState;
import org.openvha.register.journal.Sealing;
import org.openvha.register.journal.StoredLog;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A register with three lists of years ago: the first replaced on 1 July 2020, when {@link #GONE} people left the facts, the second on 1 January 2022, the third in force. One
 * who is on the second left on 1 August 2020, and so did one who is not on it. There is one of everything else that is kept about people as well: {@link Cases}, refused rows, a
 * rule set that was compared.
 */
final class Archive {

    static final int PEOPLE = 120;
    static final int GONE = 40;

    /** In a row that was refused, and never admitted. */
    static final String NEVER_ADMITTED = "N900001";

    /** The first day on which the first list and the people who left with it are due. */
    static final LocalDate DUE = LocalDate.of(2023, 7, 2);

    /** All that can hold an id. */
    private static final String COLUMNS =
            "SELECT table_name || '.' || column_name FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)"
                    + " WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'ARRAY') ORDER BY 1";

    private static final LocalDate AS_OF = LocalDate.of(2020, 6, 1);

    final DataSource database = TestDatabase.fresh();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    final Clock clock = UtcClock.showing(now::get);
    final DatabaseJournal journal = Tester.journal(database, clock);
    final LogKey key = LogKey.generate();
    final AtomicReference<Actor> actor = new AtomicReference<>(Tester.ACTOR);
    final Register register = Register.over(database, Path.of("rules"), clock, 2, actor::get);
    final List<CaseFile> people = RandomCaseFiles.people(PEOPLE, 5, AS_OF);
    final Run first;
    final Run second;
    final Run third;

    /** Known until the first list was replaced, and not after. */
    final String gone;

    /** Of the second list, gone since. */
    final String kept;

    /** Gone as well; taken off the first list on review. */
    final String removed;

    /** Gone as well; asked what is held, and was told of to somebody outside. */
    final String told;

    /** Known to the second run, not on its list, gone since. */
    final String unlisted;

    private final Path temporary;

    Archive(Path temporary) {
        this.temporary = temporary;
        itIs("2020-06-01T09:00:00Z");
        Facts facts = load("first", people);
        first = assess();
        gone = people.get(3).individual().id();
        List<String> leaving = people.subList(0, GONE).stream()
                .map(file -> file.individual().id())
                .toList();
        List<String> listedGone =
                listed(first).stream().filter(leaving::contains).toList();
        removed = listedGone.get(0);
        told = listedGone.get(1);
        Cases cases = new Cases(this);
        cases.beforeTheyLeft();
        cases.submission(facts);
        read(gone);
        read(people.get(GONE).individual().id());
        read("NOBODY");
        journal.write(Event.done(Operation.CONSULTATION, "trace").because("A reason about " + gone));
        itIs("2020-07-01T09:00:00Z");
        load("second", people.subList(GONE, PEOPLE));
        second = assess();
        cases.whenTheyHadLeft();
        kept = listed(second).get(0);
        unlisted = people.subList(GONE, PEOPLE).stream()
                .map(file -> file.individual().id())
                .filter(person -> !listed(second).contains(person))
                .findFirst()
                .orElseThrow();
        itIs("2020-08-01T09:00:00Z");
        load(
                "third",
                people.subList(GONE, PEOPLE).stream()
                        .filter(person -> !Set.of(kept, unlisted)
                                .contains(person.individual().id()))
                        .toList());
        itIs("2022-01-01T09:00:00Z");
        third = assess();
        itIs("2023-07-02T09:00:00Z");
        sealing().seal();
    }

    private void read(String person) {
        journal.write(Event.done(Operation.CONSULTATION, "read-assessment")
                .about(person)
                .because("Tasking meeting"));
    }

    private Facts load(String name, List<CaseFile> some) {
        try {
            Path folder = Files.createDirectories(temporary.resolve(name));
            FactsWriter.write(some, folder);
            if (some.size() == PEOPLE) {
                refused(folder);
            }
            Facts facts = FactsFolder.read(folder, rows -> {});
            register.facts().load(facts, true, rows -> {});
            return facts;
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    /** One row about somebody who is never admitted, and one about somebody who is. */
    private void refused(Path folder) throws IOException {
        Files.writeString(
                folder.resolve("individuals.csv"),
                NEVER_ADMITTED + ",born 1999-13-45,Camden\n",
                StandardOpenOption.APPEND);
        Files.writeString(
                folder.resolve("activities.csv"),
                "A900001," + people.get(3).individual().id() + ",UNHEARD-OF,2020-01-01,2020-01-01\n",
                StandardOpenOption.APPEND);
    }

    private Run assess() {
        return register.runs().execute(new RunRequest(RunMode.ASSESSMENT, Optional.empty(), AS_OF), progress -> {});
    }

    Retention retention() {
        return new Retention(database, journal);
    }

    Sealing sealing() {
        return new Sealing(database, clock, journal, () -> key);
    }

    List<Certificate> erase() {
        List<Certificate> certificates = new ArrayList<>();
        retention().erase(DUE, "Monthly retention", certificates::add);
        return certificates;
    }

    /** Of the log, everything sealed. */
    LogState verified() {
        sealing().seal();
        return new StoredLog(database, clock).verify(key.open(), List.of(), done -> {});
    }

    List<String> listed(Run run) {
        return sql().sql("SELECT individual_id FROM listed WHERE run_id = ? ORDER BY rank")
                .param(run.id())
                .query(String.class)
                .list();
    }

    long count(String from) {
        return sql().sql("SELECT count(*) FROM " + from).query(Long.class).single();
    }

    JdbcClient sql() {
        return JdbcClient.create(database);
    }

    JdbcClient owner() {
        return JdbcClient.create(TestDatabase.asOwner(database));
    }

    /** What nobody may do, with guards and constraints of other tables out of the way. */
    void ownerAlone(String statement) {
        DataSource owner = TestDatabase.asOwner(database);
        new TransactionTemplate(new DataSourceTransactionManager(owner)).executeWithoutResult(status -> {
            JdbcClient sql = JdbcClient.create(owner);
            sql.sql("SET LOCAL session_replication_role = replica").update();
            sql.sql(statement).update();
        });
    }

    /** In which columns of the whole database a word stands, as {@code table.column}. */
    Set<String> placesOf(String word) {
        Set<String> places = new TreeSet<>();
        for (String column : sql().sql(COLUMNS).query(String.class).list()) {
            String[] names = column.split("[.]");
            if (owner().sql("SELECT EXISTS (SELECT FROM " + names[0] + " WHERE " + names[1] + "::text ~ ?)")
                    .param("(^|[^A-Za-z0-9])" + word + "([^A-Za-z0-9]|$)")
                    .query(Boolean.class)
                    .single()) {
                places.add(column);
            }
        }
        return places;
    }

    void itIs(String instant) {
        now.set(Instant.parse(instant));
    }
}
