package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.document.Folders;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.journal.StoredLog;
import org.openvha.register.keys.BackupLog;
import org.openvha.register.keys.KeyFolder;
import org.openvha.register.keys.PrivateFiles;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database has one key folder, unless somebody wants another; and nothing is erased while backups under another could still be read. */
class KeyFoldersTest {

    @TempDir
    private Path temporary;

    private Archive archive;
    private Vault vault;
    private Path first;

    @BeforeEach
    void an_archive_that_was_backed_up() {
        archive = new Archive(temporary);
        vault = new Vault(archive, temporary.resolve("vault"));
        first = vault.backup("night-1");
    }

    @Test
    void a_disk_that_is_not_there_makes_no_second_folder() throws Exception {
        Files.move(vault.keyPlace(), temporary.resolve("unmounted"));
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("There is no key folder at ")
                .hasMessageContaining("--new-key-folder");
        PrivateFiles.folder(vault.keyPlace());
        assertThatThrownBy(() -> open(false)).hasMessageContaining("There is no key folder at ");
        assertThat(vault.keyPlace()).isEmptyDirectory();
        Folders.delete(vault.keyPlace());
        Files.move(temporary.resolve("unmounted"), vault.keyPlace());
        try (KeyFolder keys = open(false)) {
            vault.taken(vault.folder().resolve("night-2"), keys, false);
        }
        assertThat(logged("back-up")).hasSize(2).noneMatch(details -> details.contains("formerKeyFolder"));
    }

    @Test
    void another_folder_is_refused_unless_it_is_wanted_and_then_the_change_is_logged() throws Exception {
        String former = id();
        try (KeyFolder keys = open(false)) {
            assertThatThrownBy(() -> vault.taken(vault.folder().resolve("same"), keys, true))
                    .hasMessageContaining("is that of the last backup already. Leave --new-key-folder out");
        }
        Files.move(vault.keyPlace(), temporary.resolve("former"));
        try (KeyFolder keys = open(true)) {
            assertThatThrownBy(() -> vault.taken(vault.folder().resolve("night-2"), keys, false))
                    .hasRootCauseInstanceOf(BadInputException.class)
                    .hasMessageContaining("The last backup was made with the key folder " + former)
                    .hasMessageContaining("give --new-key-folder. Nothing was written.");
            assertThat(vault.folder().resolve("night-2")).doesNotExist();
            vault.taken(vault.folder().resolve("night-2"), keys, true);
        }
        assertThat(logged("back-up").get(1)).contains("\"formerKeyFolder\":\"" + former + "\"");
    }

    @Test
    void nothing_is_erased_while_backups_under_another_folder_can_be_read() throws Exception {
        String former = id();
        Files.move(vault.keyPlace(), temporary.resolve("former"));
        Path second = vault.backup("night-2");
        assertThatThrownBy(vault::erase)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("would still hold what is erased: " + former + ".")
                .hasMessageContaining("--former-keys-destroyed")
                .hasMessageContaining("Nothing was erased.");
        assertThat(archive.count("erasure")).isZero();
        try (KeyFolder keys = vault.keys()) {
            Retention retention = new Retention(archive.database, archive.journal, Optional.of(keys));
            retention.formerKeysDestroyed("Burnt, case 17");
            retention.formerKeysDestroyed("Burnt, case 17");
        }
        assertThat(logged("declare-keys-destroyed")).containsExactly("{\"keyFolders\":\"" + former + "\"}");
        assertThat(vault.erase()).isNotEmpty();
        assertThat(vault.restore(second, TestDatabase.fresh()).leftOut()).containsKey("individual");

        Folders.delete(vault.keyPlace());
        Files.move(temporary.resolve("former"), vault.keyPlace());
        assertThatThrownBy(() -> vault.backup("night-3"))
                .hasMessageContaining(former + ", which was declared destroyed")
                .hasMessageContaining("Destroy it");
    }

    @Test
    void folders_that_took_turns_are_all_asked_for() throws Exception {
        Files.move(vault.keyPlace(), temporary.resolve("key-disk-1"));
        vault.backup("night-2");
        String second = id();
        Files.move(vault.keyPlace(), temporary.resolve("key-disk-2"));
        Files.move(temporary.resolve("key-disk-1"), vault.keyPlace());
        vault.backup("night-3");
        assertThatThrownBy(vault::erase).hasMessageContaining("would still hold what is erased: " + second + ".");
        assertThat(archive.count("erasure")).isZero();
    }

    @Test
    void a_database_restored_from_its_first_backup_knows_the_folder() {
        DataSource fresh = TestDatabase.fresh();
        vault.restore(first, fresh);
        List<Certificate> gone = new ArrayList<>();
        assertThatThrownBy(() -> new Retention(fresh, Tester.journal(fresh, archive.clock))
                        .erase(Archive.DUE, "Monthly retention", gone::add))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("This database was backed up, and the keys are in the key folder " + id());
        assertThat(gone).isEmpty();
    }

    private KeyFolder open(boolean newKeyFolder) {
        return new BackupLog(archive.database)
                .open(vault.keyPlace(), new StoredLog(archive.database, archive.clock).id(), newKeyFolder);
    }

    private String id() {
        try (KeyFolder keys = KeyFolder.open(vault.keyPlace())) {
            return keys.id();
        }
    }

    private List<String> logged(String action) {
        return JdbcClient.create(archive.database)
                .sql("SELECT details FROM audit_entry WHERE action = ? ORDER BY entry_id")
                .param(action)
                .query(String.class)
                .list();
    }
}
