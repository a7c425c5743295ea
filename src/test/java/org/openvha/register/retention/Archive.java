package org.openvha.register.retention;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.openvha.audit.Event;
import org.openvha.audit.LogKey;
import org.openvha.audit.Operation;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.journal.LogState;
import org.openvha.register.journal.Sealing;
import org.openvha.register.journal.StoredLog;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A register with three lists of years ago: the first replaced on 1 July 2020, when {@link #GONE} people left the facts, the second on 1 January 2022, the third in force. One
 * who is on the second left on 1 August 2020.
 */
final class Archive {

    static final int PEOPLE = 120;
    static final int GONE = 40;

    /** The first day on which the first list and the people who left with it are due. */
    static final LocalDate DUE = LocalDate.of(2023, 7, 2);

    private static final LocalDate AS_OF = LocalDate.of(2020, 6, 1);

    final DataSource database = TestDatabase.fresh();
    final SetClock clock = new SetClock();
    final DatabaseJournal journal = Tester.journal(database, clock);
    final LogKey key = LogKey.generate();
    final Register register = Register.over(database, Path.of("rules"), clock, 2, Tester.ACTORS);
    final List<CaseFile> people = RandomCaseFiles.people(PEOPLE, 5, AS_OF);
    final Run first;
    final Run second;
    final Run third;

    /** Known until the first list was replaced, and not after. */
    final String gone;

    /** Of the second list, gone since. */
    final String kept;

    private final Path temporary;

    Archive(Path temporary) {
        this.temporary = temporary;
        clock.set("2020-06-01T09:00:00Z");
        load("first", people);
        first = assess();
        gone = people.get(3).individual().id();
        read(gone);
        read(people.get(GONE).individual().id());
        read("NOBODY");
        journal.write(Event.done(Operation.CONSULTATION, "trace").because("A reason about " + gone));
        clock.set("2020-07-01T09:00:00Z");
        load("second", people.subList(GONE, PEOPLE));
        second = assess();
        kept = listed(second).get(0);
        clock.set("2020-08-01T09:00:00Z");
        load(
                "third",
                people.subList(GONE, PEOPLE).stream()
                        .filter(person -> !person.individual().id().equals(kept))
                        .toList());
        clock.set("2022-01-01T09:00:00Z");
        third = assess();
        clock.set("2023-07-02T09:00:00Z");
        sealing().seal();
    }

    private void read(String person) {
        journal.write(Event.done(Operation.CONSULTATION, "read-assessment")
                .about(person)
                .because("Tasking meeting"));
    }

    private void load(String name, List<CaseFile> some) {
        try {
            Path folder = Files.createDirectories(temporary.resolve(name));
            FactsWriter.write(some, folder);
            register.facts().load(FactsFolder.read(folder, rows -> {}), true, rows -> {});
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
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

    /** A clock that somebody sets. */
    static final class SetClock extends Clock {

        private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);

        void set(String instant) {
            now.set(Instant.parse(instant));
        }

        @Override
        public Instant instant() {
            return now.get();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
