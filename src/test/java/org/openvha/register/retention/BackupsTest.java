package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.audit.LogKey;
import org.openvha.document.BadInputException;
import org.openvha.document.Folders;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.backup.BackupCheck;
import org.openvha.register.backup.BackupFolder;
import org.openvha.register.backup.Restore;
import org.openvha.register.backup.Restored;
import org.openvha.register.keys.KeyFolder;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup comes back whole, and of what was erased since nothing does. */
class BackupsTest {

    @TempDir
    private Path temporary;

    private Archive archive;
    private Vault vault;

    @BeforeEach
    void an_archive_with_rows_in_every_table() {
        archive = new Archive(temporary);
        new Filled(archive);
        vault = new Vault(archive, temporary.resolve("vault"));
    }

    @Test
    void a_restored_database_is_the_one_that_was_backed_up_table_by_table() {
        Map<String, List<String>> before = Vault.rows(archive.database);
        before.remove("erasure");
        assertThat(before)
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isNotEmpty());
        Path backup = vault.backup("backup");
        DataSource fresh = TestDatabase.fresh();
        Restored restored = vault.restore(backup, fresh);

        assertThat(restored.leftOut()).isEmpty();
        Map<String, List<String>> after = new TreeMap<>(Vault.rows(fresh));
        after.remove("erasure");
        assertThat(after.remove("idempotency_key")).isEmpty();
        before.remove("idempotency_key");
        for (String log : List.of("audit_entry", "audit_person")) {
            assertThat(after.get(log))
                    .containsAll(before.get(log))
                    .hasSize(before.get(log).size() + 1);
            after.put(log, before.get(log));
        }
        assertThat(after).isEqualTo(before);
        assertThat(sql(
                        fresh,
                        "SELECT details FROM audit_entry WHERE action = 'restore-backup' AND operation = 'COLLECTION'"))
                .contains("\"guards\":\"passed-by-the-owner\"", "\"leftOut\":\"0\"", "sha256:");
        assertThat(vault.verified(fresh).verdict().fault()).isEmpty();
        assertThat(number(fresh, "SELECT count(*) FROM pg_trigger WHERE tgenabled = 'D'"))
                .isZero();
        assertThat(number(TestDatabase.asOwner(fresh), "SELECT nextval('review_request_review_seq')"))
                .as("no number is given out twice")
                .isEqualTo(31);
        assertThatThrownBy(() -> JdbcClient.create(TestDatabase.asOwner(fresh))
                        .sql("DELETE FROM listed")
                        .update())
                .hasStackTraceContaining("never change once they are written");
    }

    @Test
    void nothing_of_what_was_erased_comes_back_from_a_backup_of_before() {
        Path old = vault.backup("old");
        long people = archive.listed(archive.first).size();
        assertThat(vault.erase()).extracting(Certificate::what).containsExactly("LIST", "PEOPLE", "PARTS");
        DataSource fresh = TestDatabase.fresh();
        Restored restored = vault.restore(old, fresh);

        assertThat(restored.leftOut().get("listed")).isEqualTo(people);
        assertThat(restored.leftOut())
                .containsKeys("individual", "offence", "listed_touch", "audit_person", "disclosure");
        String all = Vault.rows(fresh).toString();
        for (int i = 0; i < Archive.GONE; i++) {
            String id = archive.people.get(i).individual().id();
            assertThat(all.contains(id)).as(id).isFalse();
        }
        assertThat(number(fresh, "SELECT count(*) FROM listed WHERE run_id = 1"))
                .isZero();
        Map<String, List<String>> now = Vault.rows(archive.database);
        Map<String, List<String>> back = Vault.rows(fresh);
        for (String table : List.of(
                "individual",
                "offence",
                "intelligence",
                "custody",
                "activity",
                "review",
                "demographics",
                "listed",
                "listed_points",
                "listed_touch",
                "review_request",
                "review_decision",
                "removed_on_review",
                "access_request",
                "access_decision",
                "disclosure",
                "recipient_told",
                "refused_row")) {
            assertThat(back.get(table))
                    .as("people who are still held are whole: " + table)
                    .isEqualTo(now.get(table));
        }
        assertThat(vault.verified(fresh).verdict().fault()).isEmpty();
        assertThat(Vault.rows(fresh).get("erasure")).hasSize(3);
        assertThat(sql(fresh, "SELECT first_load || '-' || last_load FROM erasure WHERE what = 'PEOPLE'"))
                .isEqualTo("1-1");
        assertThat(sql(fresh, "SELECT string_agg(details, '') FROM audit_entry WHERE action = 'restore-backup'"))
                .contains("\"leftOut.listed\":\"" + people + "\"")
                .doesNotContain(archive.gone);
    }

    @Test
    void runs_are_replayed_after_a_restore_and_what_was_erased_is_said_to_be() {
        Archive plain = new Archive(temporary.resolve("plain"));
        Vault another = new Vault(plain, temporary.resolve("another"));
        Path old = another.backup("old");
        another.erase();
        DataSource fresh = TestDatabase.fresh();
        another.restore(old, fresh);
        Register again = Register.over(fresh, Path.of("rules"), plain.clock, 2, Tester.ACTORS);
        assertThatThrownBy(() -> again.runs().replay(plain.first, progress -> {}))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("was erased on ");
        assertThat(again.runs().replay(plain.second, progress -> {}).same()).isTrue();
        assertThat(again.runs().replay(plain.third, progress -> {}).same()).isTrue();
        assertThat(new Retention(fresh, plain.journal).due(Archive.DUE).nothing())
                .as("what was erased is not due again")
                .isTrue();
        assertThat(another.verified(fresh).verdict().fault()).isEmpty();
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
        archive.journal.write(org.openvha.audit.Event.done(org.openvha.audit.Operation.CONSULTATION, "read-assessment")
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

    @Test
    void what_was_backed_up_is_not_erased_without_its_keys() {
        vault.backup("backup");
        assertThatThrownBy(archive::erase)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("Name it with the setting key-folder. Nothing was erased.");
        assertThat(archive.count("erasure")).isZero();
    }

    @Test
    void a_backup_goes_into_an_empty_database_alone_and_of_the_same_schema() {
        Path backup = vault.backup("backup");
        Map<String, List<String>> before = Vault.rows(archive.database);
        assertThatThrownBy(() -> vault.restore(backup, archive.database))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("This database is not empty (table fact_load)")
                .hasMessageContaining("--data");
        assertThat(Vault.rows(archive.database)).isEqualTo(before);
        DataSource older = TestDatabase.fresh();
        JdbcClient.create(TestDatabase.asOwner(older))
                .sql(
                        "DELETE FROM flyway_schema_history WHERE installed_rank = (SELECT max(installed_rank) FROM flyway_schema_history WHERE version IS NOT NULL)")
                .update();
        assertThatThrownBy(() -> vault.restore(backup, older))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("The backup is of schema version ")
                .hasMessageContaining("made by OpenVHA");
    }

    @Test
    void an_owner_without_power_over_the_server_can_restore() {
        Path backup = vault.backup("backup");
        DataSource fresh = TestDatabase.fresh();
        JdbcClient administrator = JdbcClient.create(TestDatabase.asOwner(fresh));
        administrator.sql("""
                        DO $$
                        DECLARE what text;
                        BEGIN
                            IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plain_owner') THEN CREATE ROLE plain_owner NOSUPERUSER; END IF;
                            EXECUTE 'ALTER SCHEMA public OWNER TO plain_owner';
                            FOR what IN SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace LOOP
                                EXECUTE 'ALTER TABLE ' || what || ' OWNER TO plain_owner';
                            END LOOP;
                        END
                        $$""").update();
        PGSimpleDataSource owner = (PGSimpleDataSource) TestDatabase.asOwner(fresh);
        owner.setOptions("-c role=plain_owner");
        assertThat(vault.restoreAs(owner, backup).leftOut()).isEmpty();
        assertThat(vault.verified(fresh).verdict().fault()).isEmpty();
    }

    @Test
    void the_key_of_a_log_goes_on_signing_it() throws IOException {
        BackupFolder backup = BackupFolder.at(vault.backup("backup"));
        try (KeyFolder keys = vault.keys()) {
            LogKey another = LogKey.generate();
            DataSource owner = TestDatabase.asOwner(TestDatabase.fresh());
            Restore restore = new Restore(owner, archive.clock, Tester.ACTORS, () -> another, keys);
            assertThatThrownBy(() -> restore.refuseOtherLogKey(backup))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("signed with another key");
            new Restore(owner, archive.clock, Tester.ACTORS, () -> archive.key, keys).refuseOtherLogKey(backup);
        }
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

    private static String sql(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query(String.class).single();
    }

    private static long number(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query(Long.class).single();
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
