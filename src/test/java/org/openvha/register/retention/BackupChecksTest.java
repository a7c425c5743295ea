package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.document.Folders;
import org.openvha.register.backup.BackupCheck;
import org.openvha.register.backup.BackupFolder;
import org.openvha.register.backup.Restored;
import org.openvha.register.keys.KeyFolder;

/** A backup tells nobody anything without its keys, and whatever was changed or lost is found. */
class BackupChecksTest {

    @TempDir
    private static Path folder;

    private static Archive archive;

    @TempDir
    private Path temporary;

    private Vault vault;

    @BeforeAll
    static void an_archive_with_rows_in_every_table() {
        archive = new Archive(folder);
        new Filled(archive);
    }

    @BeforeEach
    void a_key_folder_of_its_own() {
        vault = new Vault(archive, temporary.resolve("vault"));
    }

    @Test
    void the_files_hold_no_plain_word_about_anybody() throws IOException {
        Path backup = vault.backup("backup");
        String all = text(backup) + text(vault.keyPlace());
        assertThat(all.contains("Xylophone")).isFalse();
        assertThat(all.contains("pbkdf2")).isFalse();
        archive.people.forEach(
                person -> assertThat(all.contains(person.individual().id()))
                        .as(person.individual().id())
                        .isFalse());
        archive.people.stream()
                .flatMap(person -> person.offences().stream())
                .forEach(offence -> assertThat(all.contains(offence.id())).isFalse());
    }

    @Test
    void a_changed_byte_anywhere_is_found_and_its_file_is_named() throws IOException {
        Path backup = vault.backup("backup");
        Random random = new Random(7);
        try (Stream<Path> files = Files.list(backup)) {
            for (Path file : files.sorted().toList()) {
                byte[] whole = Files.readAllBytes(file);
                byte[] changed = whole.length == 0 ? new byte[1] : whole.clone();
                changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
                Files.write(file, changed);
                assertThatThrownBy(() -> check(backup))
                        .isInstanceOf(BadInputException.class)
                        .hasMessageContaining(file.getFileName().toString());
                Files.delete(file);
                assertThatThrownBy(() -> check(backup))
                        .hasMessageContaining(file.getFileName().toString());
                Files.write(file, whole);
            }
        }
        Files.createFile(backup.resolve("more.rows"));
        assertThatThrownBy(() -> check(backup)).hasMessageContaining("more.rows does not belong to it");
        Files.delete(backup.resolve("more.rows"));
        assertThat(check(backup).leftOut()).isEmpty();
    }

    @Test
    void whoever_makes_digests_anew_without_the_keys_is_found() throws IOException {
        Path backup = vault.backup("backup");
        Path manifest = backup.resolve("manifest.json");
        String changed = Files.readString(manifest).replace("\"schema\":\"", "\"schema\":\"9");
        Files.writeString(manifest, changed);
        Path seal = backup.resolve("manifest.seal");
        String proof = Files.readAllLines(seal).get(1);
        Files.writeString(
                seal,
                org.openvha.document.Digests.sha256(changed.getBytes(StandardCharsets.UTF_8)) + "\n" + proof + "\n");
        assertThatThrownBy(() -> check(backup)).hasMessageContaining("manifest.json was not sealed with these keys");
    }

    @Test
    void keys_that_are_lost_or_others_are_not_taken_for_an_erasure() throws IOException {
        Path first = vault.backup("first");
        Path copy = temporary.resolve("older-copy");
        copy(vault.keyPlace(), copy);
        archive.journal.write(Event.done(Operation.CONSULTATION, "read-assessment")
                .about(archive.kept)
                .because("Later"));
        Path second = vault.backup("second");
        Folders.delete(vault.keyPlace());
        assertThatThrownBy(() -> KeyFolder.open(vault.keyPlace()))
                .hasMessageContaining("There is no key folder")
                .hasMessageContaining("nothing was erased by it");
        copy(copy, vault.keyPlace());
        assertThat(check(first).leftOut()).isEmpty();
        assertThatThrownBy(() -> check(second))
                .hasMessageContaining("is an older copy than this backup")
                .hasMessageContaining("were not erased");
        assertThatThrownBy(() -> vault.backup("third")).hasMessageContaining("is an older copy");
        assertThatThrownBy(vault::erase).hasMessageContaining("is an older copy");
        Folders.delete(vault.keyPlace());
        vault.keys().close();
        assertThatThrownBy(() -> check(first))
                .hasMessageContaining("The keys of this backup are in the key folder ")
                .hasMessageContaining("Nothing was erased by that");
    }

    private Restored check(Path folder) throws IOException {
        BackupFolder backup = BackupFolder.at(folder);
        backup.check(bytes -> {});
        try (KeyFolder keys = KeyFolder.open(vault.keyPlace())) {
            return new BackupCheck(backup, keys).read();
        } catch (java.sql.SQLException none) {
            throw new IllegalStateException(none);
        }
    }

    static String text(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(from)) {
            all.forEach(files::add);
        }
        org.openvha.register.keys.PrivateFiles.folder(to);
        for (Path file : files) {
            Files.copy(file, to.resolve(file.getFileName()));
        }
    }
}
