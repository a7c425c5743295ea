package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.audit.Event;
import org.openvha.audit.LogKey;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.backup.BackupFolder;
import org.openvha.register.backup.Restore;
import org.openvha.register.backup.Restored;
import org.openvha.register.keys.KeyFolder;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A backup comes back whole, and goes into an empty database alone. */
class BackupsTest {

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
        archive.sealing().seal();
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
        for (String leftOut : List.of("idempotency_key", "account_attempt", "account_address")) {
            assertThat(after.remove(leftOut)).as(leftOut).isEmpty();
            before.remove(leftOut);
        }
        for (Map<String, List<String>> rows : List.of(before, after)) {
            rows.replaceAll((table, all) -> table.equals("audit_seal") ? withoutHorizon(all) : all);
        }
        after.put(
                "audit_seal",
                after.get("audit_seal").subList(0, before.get("audit_seal").size()));
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
    void times_of_years_ago_come_back_where_new_ones_are_held_to_the_clock() {
        Path backup = vault.backup("backup");
        DataSource now = TestDatabase.ofNow();
        assertThat(vault.restoreAs(TestDatabase.asOwner(now), backup, Clock.systemUTC())
                        .leftOut())
                .isEmpty();
        assertThatThrownBy(
                        () -> Tester.journal(now, archive.clock).write(Event.done(Operation.CONSULTATION, "read-list")))
                .hasStackTraceContaining("is more than an hour from the clock of the database");
    }

    @Test
    void rows_of_before_a_constraint_come_back_and_it_holds_for_new_ones_again() {
        String constraints =
                "SELECT string_agg(conname || ' ' || pg_get_constraintdef(oid), ',' ORDER BY conname) FROM pg_constraint WHERE NOT convalidated";
        String definition = sql(
                archive.database,
                "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conname = 'made_from_known_bytes'");
        archive.ownerAlone("ALTER TABLE submitted_evidence DROP CONSTRAINT made_from_known_bytes");
        archive.ownerAlone("UPDATE submitted_evidence SET inputs_digest = NULL");
        archive.ownerAlone("ALTER TABLE submitted_evidence ADD CONSTRAINT made_from_known_bytes " + definition);
        Path backup = vault.backup("backup");
        DataSource fresh = TestDatabase.fresh();
        vault.restore(backup, fresh);
        assertThat(Vault.rows(fresh).get("submitted_evidence"))
                .isEqualTo(Vault.rows(archive.database).get("submitted_evidence"));
        assertThat(sql(fresh, constraints))
                .isEqualTo(sql(archive.database, constraints))
                .contains("NOT VALID");
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

    /** By place; how far sealing had come by another server's count of transactions says nothing here, and what the restore logs is sealed at once. */
    private static List<String> withoutHorizon(List<String> seals) {
        return seals.stream()
                .map(seal -> seal.replaceFirst(",[^,]*\\)$", ""))
                .sorted(Comparator.comparingLong(seal -> Long.parseLong(seal.substring(1, seal.indexOf(',')))))
                .toList();
    }

    private static String sql(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query(String.class).single();
    }

    private static long number(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query(Long.class).single();
    }
}
