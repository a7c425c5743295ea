package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.fixtures.TestDatabase;
import org.openvha.register.backup.Backup;
import org.openvha.register.backup.BackupFolder;
import org.openvha.register.keys.KeyFolder;
import org.openvha.register.keys.KeyNames;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Whoever is killed while keys are made or destroyed: nothing is forgotten by the database that a key is left of, and no backup is half there. */
class KilledErasureTest {

    @TempDir
    private Path temporary;

    private Archive archive;
    private Vault vault;
    private List<String> refused;

    @BeforeEach
    void an_archive_that_was_backed_up() {
        archive = new Archive(temporary);
        vault = new Vault(archive, temporary.resolve("vault"));
        vault.backup("before");
        refused = refused();
    }

    @Test
    void killed_between_key_and_commit_the_thing_is_still_there_and_goes_the_next_time() {
        for (int survived = 0; survived < 4; survived++) {
            long before = archive.count("erasure");
            try (KeyFolder keys = vault.keys()) {
                Retention killed =
                        new Retention(new LosesCommits(archive.database), archive.journal, Optional.of(keys));
                assertThatThrownBy(() -> killed.erase(Archive.DUE, "Monthly retention", certificate -> {}))
                        .hasStackTraceContaining("killed");
            }
            assertThat(archive.count("erasure")).isEqualTo(before);
            noKeyIsLeftOfWhatTheDatabaseForgot();
            oneMore();
        }
        vault.erase();
        noKeyIsLeftOfWhatTheDatabaseForgot();
        assertThat(archive.retention().due(Archive.DUE).nothing()).isTrue();
        assertThat(archive.verified().verdict().fault()).isEmpty();
    }

    @Test
    void a_backup_in_between_gives_a_new_key_which_goes_as_well() {
        try (KeyFolder keys = vault.keys()) {
            assertThat(keys.destroy(List.of(KeyNames.person(archive.gone)))).isEqualTo(1);
        }
        Path between = vault.backup("between");
        assertThat(vault.restore(between, TestDatabase.fresh()).leftOut()).isEmpty();
        vault.erase();
        noKeyIsLeftOfWhatTheDatabaseForgot();
        assertThat(vault.restore(between, TestDatabase.fresh()).leftOut()).containsKey("individual");
    }

    @Test
    void a_refused_row_has_a_key_that_goes_with_its_person_or_by_itself() {
        assertThat(refused).hasSize(2);
        try (KeyFolder keys = vault.keys()) {
            assertThat(refused)
                    .allSatisfy(row -> assertThat(keys.find(row)).as(row).isPresent());
        }
        vault.erase();
        assertThat(refused()).isEmpty();
        noKeyIsLeftOfWhatTheDatabaseForgot();
    }

    @Test
    void a_backup_that_is_not_whole_is_not_there() {
        Path to = temporary.resolve("vault/second");
        Journal dies = new Dies();
        try (KeyFolder keys = vault.keys()) {
            Backup killed = new Backup(TestDatabase.asOwner(archive.database), archive.clock, keys, dies);
            assertThatThrownBy(() -> killed.to(to, "Nightly backup", rows -> {}))
                    .hasMessage("killed");
        }
        assertThat(to).doesNotExist();
        assertThat(to.resolveSibling("second.unfinished")).doesNotExist();
        assertThat(archive.count("audit_entry WHERE action = 'back-up'")).isEqualTo(1);
    }

    @Test
    void what_a_killed_process_left_is_no_backup_and_the_next_one_removes_it() throws Exception {
        Path left = Files.createDirectories(temporary.resolve("vault/second.unfinished"));
        Files.createFile(left.resolve("fact_load.rows"));
        assertThatThrownBy(() -> BackupFolder.at(left)).hasMessageContaining("was not completed");
        assertThatThrownBy(() -> vault.backup("third.unfinished")).hasMessageContaining("Give the backup another name");
        Path whole = vault.backup("second");
        assertThat(left).doesNotExist();
        assertThat(vault.restore(whole, TestDatabase.fresh()).leftOut()).isEmpty();
    }

    /** Names of the keys of refused rows. */
    private List<String> refused() {
        return archive.sql()
                .sql("SELECT load_id, file, line FROM refused_row")
                .query((row, number) -> KeyNames.refused(row.getLong(1), row.getString(2), row.getLong(3)))
                .list();
    }

    private void noKeyIsLeftOfWhatTheDatabaseForgot() {
        List<String> known = archive.sql()
                .sql("SELECT DISTINCT individual_id FROM individual")
                .query(String.class)
                .list();
        try (KeyFolder keys = vault.keys()) {
            archive.people.stream()
                    .map(person -> person.individual().id())
                    .filter(id -> !known.contains(id))
                    .forEach(id ->
                            assertThat(keys.find(KeyNames.person(id))).as(id).isEmpty());
            List<String> left = refused();
            refused.stream()
                    .filter(row -> !left.contains(row))
                    .forEach(row -> assertThat(keys.find(row)).as(row).isEmpty());
            if (archive.count("listed WHERE run_id = 1") == 0) {
                assertThat(keys.find(KeyNames.list(1))).isEmpty();
            }
        }
    }

    /** Erases one thing, and is stopped at the next. */
    private void oneMore() {
        AtomicInteger left = new AtomicInteger(1);
        try (KeyFolder keys = vault.keys()) {
            new Retention(archive.database, archive.journal, Optional.of(keys))
                    .erase(Archive.DUE, "Monthly retention", certificate -> {
                        if (left.decrementAndGet() == 0) {
                            throw new IllegalStateException("stopped");
                        }
                    });
        } catch (IllegalStateException stopped) {
            assertThat(stopped).hasMessage("stopped");
        }
    }

    /** A log that cannot be written. */
    private record Dies() implements Journal {
        @Override
        public void write(Actor actor, Event event) {
            throw new IllegalStateException("killed");
        }

        @Override
        public void write(List<Event> events) {
            throw new IllegalStateException("killed");
        }
    }

    /** A database whose connection is lost just before anything is committed. */
    private static final class LosesCommits extends DelegatingDataSource {

        LosesCommits(DataSource database) {
            super(database);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Connection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("commit")) {
                            real.rollback();
                            throw new SQLException("killed", "08006");
                        }
                        try {
                            return method.invoke(real, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    });
        }
    }
}
