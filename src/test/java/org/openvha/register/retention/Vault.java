package org.openvha.register.retention;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.backup.Backup;
import org.openvha.register.backup.BackupFolder;
import org.openvha.register.backup.Restore;
import org.openvha.register.backup.Restored;
import org.openvha.register.backup.Taken;
import org.openvha.register.journal.DatabaseJournal;
import org.openvha.register.journal.LogState;
import org.openvha.register.journal.Sealing;
import org.openvha.register.journal.StoredLog;
import org.openvha.register.keys.BackupLog;
import org.openvha.register.keys.KeyFolder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backups of an archive, its keys, and databases that backups are restored into. */
record Vault(Archive archive, Path folder) {

    Path keyPlace() {
        return folder.resolve("keys");
    }

    KeyFolder keys() {
        return KeyFolder.openOrMake(keyPlace(), new StoredLog(archive.database, archive.clock).id());
    }

    Path backup(String name) {
        Path to = folder.resolve(name);
        try (KeyFolder keys = keys()) {
            taken(to, keys);
        }
        return to;
    }

    /** Going on with another key folder than the last backup's, if it is another. */
    Taken taken(Path to, KeyFolder keys) {
        boolean other = new BackupLog(archive.database).formerFolder(keys).isPresent();
        return taken(to, keys, other);
    }

    Taken taken(Path to, KeyFolder keys, boolean newKeyFolder) {
        try {
            return new Backup(
                            TestDatabase.asOwner(archive.database), archive.clock, keys, archive.journal, newKeyFolder)
                    .to(to, "Nightly backup", rows -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    List<Certificate> erase() {
        return erase(Archive.DUE);
    }

    List<Certificate> erase(LocalDate asOf) {
        List<Certificate> certificates = new ArrayList<>();
        try (KeyFolder keys = keys()) {
            new Retention(archive.database, archive.journal, Optional.of(keys))
                    .erase(asOf, "Monthly retention", certificates::add);
        }
        return certificates;
    }

    Restored restore(Path backup, DataSource into) {
        return restoreAs(TestDatabase.asOwner(into), backup);
    }

    Restored restoreAs(DataSource owner, Path backup) {
        return restoreAs(owner, backup, archive.clock);
    }

    Restored restoreAs(DataSource owner, Path backup, Clock clock) {
        try (KeyFolder keys = keys()) {
            BackupFolder folder = BackupFolder.at(backup);
            folder.check(bytes -> {});
            return new Restore(owner, clock, Tester.ACTORS, () -> archive.key, keys)
                    .from(folder, "Disk failed", rows -> {});
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Of the log of a restored database, everything sealed. */
    LogState verified(DataSource database) {
        DatabaseJournal journal = Tester.journal(database, archive.clock);
        new Sealing(database, archive.clock, journal, () -> archive.key).seal();
        return new StoredLog(database, archive.clock).verify(archive.key.open(), List.of(), done -> {});
    }

    /** Every row of every table as text, but for the software's own. */
    static Map<String, List<String>> rows(DataSource database) {
        JdbcClient owner = JdbcClient.create(TestDatabase.asOwner(database));
        Map<String, List<String>> rows = new TreeMap<>();
        owner.sql("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace")
                .query(String.class)
                .list()
                .forEach(table -> rows.put(
                        table,
                        owner.sql("SELECT t::text FROM " + table + " t").query(String.class).list().stream()
                                .sorted(Comparator.naturalOrder())
                                .toList()));
        rows.remove("flyway_schema_history");
        return rows;
    }
}
