package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.audit.Event;
import org.openvha.audit.Operation;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.backup.Restored;
import org.openvha.register.journal.KeptLog;
import org.openvha.register.lists.ListAccess;
import org.openvha.register.lists.ListReading;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of what was erased since a backup was made nothing comes back from it, and what is left out is certified again. */
class RestoredErasuresTest {

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
    void nothing_of_what_was_erased_comes_back_from_a_backup_of_before() {
        Path old = vault.backup("old");
        long people = archive.listed(archive.first).size();
        assertThat(vault.erase()).extracting(Certificate::what).containsExactly("LIST", "PEOPLE", "ROWS", "PARTS");
        DataSource fresh = TestDatabase.fresh();
        Restored restored = vault.restore(old, fresh);

        assertThat(restored.leftOut().get("listed")).isEqualTo(people);
        assertThat(restored.leftOut())
                .containsKeys("individual", "offence", "listed_touch", "audit_person", "disclosure", "to_tell");
        String all = Vault.rows(fresh).toString();
        for (int i = 0; i < Archive.GONE; i++) {
            String id = archive.people.get(i).individual().id();
            assertThat(all.contains(id)).as(id).isFalse();
        }
        assertThat(all).doesNotContain(Archive.NEVER_ADMITTED);
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
                "to_tell",
                "recipient_told",
                "document_digest",
                "refused_row")) {
            assertThat(back.get(table)).as(table).isNotEmpty();
            assertThat(back.get(table))
                    .as("people who are still held are whole: " + table)
                    .isEqualTo(now.get(table));
        }
        assertThat(vault.verified(fresh).verdict().fault()).isEmpty();
        assertThat(Vault.rows(fresh).get("erasure")).hasSize(4);
        String loads = "SELECT first_load || '-' || last_load FROM erasure WHERE what = 'PEOPLE'";
        assertThat(sql(fresh, loads)).isEqualTo(sql(archive.database, loads));
        assertThat(sql(fresh, "SELECT string_agg(details, '') FROM audit_entry WHERE action = 'restore-backup'"))
                .contains("\"leftOut.listed\":\"" + people + "\"")
                .doesNotContain(archive.gone);
    }

    @Test
    void what_a_restore_certifies_of_thousands_of_parts_is_as_when_they_were_erased_and_checked_as_that_is()
            throws Exception {
        archive.itIs("2020-06-02T09:00:00Z");
        String held = archive.people.get(Archive.GONE).individual().id();
        archive.journal.write(IntStream.range(0, 2600)
                .mapToObj(i -> Event.done(Operation.CONSULTATION, "read-assessment")
                        .about(i % 2 == 0 ? "NOBODY" : held)
                        .because("Tasking meeting"))
                .toList());
        archive.itIs("2023-07-02T09:00:00Z");
        archive.sealing().seal();
        Path old = vault.backup("old");
        assertThat(vault.erase())
                .extracting(Certificate::what)
                .containsExactly("LIST", "PEOPLE", "ROWS", "PARTS", "PARTS");
        DataSource fresh = TestDatabase.fresh();
        vault.restore(old, fresh);
        String certified =
                "SELECT string_agg(parts || ' ' || digest, ';' ORDER BY erasure) FROM erasure WHERE what = 'PARTS'";
        assertThat(sql(fresh, certified)).isEqualTo(sql(archive.database, certified));
        everybodySaysThatTheLogHolds(fresh);
        // One more part than the restore left out.
        JdbcClient.create(TestDatabase.asOwner(fresh))
                .sql(
                        "SET session_replication_role = replica; DELETE FROM audit_person WHERE entry_id = (SELECT min(entry_id) FROM audit_person)")
                .update();
        KeptLog log = log(fresh);
        Path folder = temporary.resolve("one-less");
        log.export(folder);
        assertThat(List.of(log.fault(), log.faultOfExport(folder), KeptLog.faultByAnother(folder)))
                .allSatisfy(fault -> assertThat(fault.orElse("holds")).contains("has lost its personal part"));
    }

    @Test
    void refused_rows_that_were_erased_alone_do_not_come_back_and_the_others_do() throws Exception {
        archive.ownerAlone(
                "UPDATE refused_row SET known_until = NULL WHERE individual_id = '" + Archive.NEVER_ADMITTED + "'");
        Path old = vault.backup("old");
        LocalDate before = Archive.DUE.minusDays(1);
        List<Certificate> certificates = vault.erase(before);
        assertThat(certificates).extracting(Certificate::what).containsExactly("ROWS", "PARTS");
        long rows = certificates.get(0).rows();
        DataSource fresh = TestDatabase.fresh();
        Restored restored = vault.restore(old, fresh);

        assertThat(restored.leftOut())
                .containsOnlyKeys("refused_row", "audit_person")
                .containsEntry("refused_row", rows);
        assertThat(Vault.rows(fresh).get("refused_row"))
                .isEqualTo(Vault.rows(archive.database).get("refused_row"))
                .isNotEmpty();
        assertThat(Vault.rows(fresh).toString()).doesNotContain(Archive.NEVER_ADMITTED);
        assertThat(sql(fresh, "SELECT rows || ' ' || people FROM erasure WHERE what = 'ROWS'"))
                .isEqualTo(rows + " 0");
        assertThat(
                        sql(
                                fresh,
                                "SELECT details FROM audit_entry WHERE operation = 'ERASURE' AND action = 'erase-refused-rows'"))
                .contains("\"certified\":\"by-restore\"", "\"rows\":\"" + rows + "\"");
        everybodySaysThatTheLogHolds(fresh);
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
    void the_log_holds_on_a_server_that_has_given_out_far_fewer_numbers_of_transactions() throws Exception {
        archive.itIs("2020-06-02T09:00:00Z");
        archive.journal.write(Event.done(Operation.CONSULTATION, "read-assessment")
                .about("NOBODY")
                .because("Never sealed before the backup"));
        archive.ownerAlone("UPDATE audit_entry SET written_by = '4000000000000'");
        archive.ownerAlone("UPDATE audit_seal SET horizon = '4000000000000:4000000000000:'");
        archive.itIs("2023-07-02T09:00:00Z");
        Path old = vault.backup("old");
        archive.ownerAlone("UPDATE audit_entry SET written_by = '3'");
        archive.sealing().seal();
        vault.erase();
        DataSource fresh = TestDatabase.fresh();
        vault.restore(old, fresh);
        assertThat(
                        number(
                                fresh,
                                "SELECT count(*) FROM audit_entry WHERE NOT EXISTS (SELECT FROM audit_seal WHERE audit_seal.entry_id = audit_entry.entry_id)"))
                .as("everything is sealed once it is restored")
                .isZero();
        archive.itIs("2023-07-02T10:00:00Z");
        Tester.journal(fresh, archive.clock)
                .write(Event.done(Operation.CONSULTATION, "read-list").because("After the restore"));
        everybodySaysThatTheLogHolds(fresh);
        assertThat(vault.verified(fresh).unsealed()).isZero();
        assertThat(number(fresh, "SELECT count(*) FROM audit_entry WHERE written_by > pg_current_xact_id()"))
                .isZero();
    }

    @Test
    void a_list_that_was_in_force_by_the_backup_and_erased_since_is_in_force_no_more() {
        Archive plain = new Archive(temporary.resolve("plain"));
        Vault another = new Vault(plain, temporary.resolve("another"));
        long first = plain.first.id();
        String until = plain.sql()
                .sql("SELECT in_force_until::text FROM list_in_force WHERE run_id = ?")
                .param(first)
                .query(String.class)
                .single();
        plain.ownerAlone("UPDATE list_in_force SET in_force_until = '2023-06-30 09:00Z' WHERE in_force_until IS NULL");
        plain.ownerAlone("UPDATE list_in_force SET in_force_until = NULL WHERE run_id = " + first);
        Path old = another.backup("old");
        plain.ownerAlone("UPDATE list_in_force SET in_force_until = '" + until + "' WHERE run_id = " + first);
        another.erase();
        DataSource fresh = TestDatabase.fresh();
        another.restore(old, fresh);
        Register again = Register.over(fresh, Path.of("rules"), plain.clock, 2, Tester.ACTORS);

        assertThat(again.lists().inForce()).isEmpty();
        assertThat(again.lists().inForce(plain.gone)).isEmpty();
        assertThat(again.runs().find(first).orElseThrow().inForce()).isFalse();
        assertThat(new ListReading(again.runs(), again.lists()).of(first, true))
                .isInstanceOfSatisfying(ListAccess.Gone.class, gone -> {
                    assertThat(gone.reason()).contains("was erased on ");
                    assertThat(gone.remedy()).isEqualTo("No list is in force: start a run, and read its list.");
                });
        Run next = again.runs()
                .execute(
                        new RunRequest(RunMode.ASSESSMENT, Optional.empty(), LocalDate.of(2020, 6, 1)), progress -> {});
        assertThat(again.lists().inForce()).contains(next.id());
    }

    private void everybodySaysThatTheLogHolds(DataSource database) throws Exception {
        KeptLog log = log(database);
        log.sealing().seal();
        assertThat(log.fault()).isEmpty();
        Path folder = temporary.resolve("export");
        log.export(folder);
        assertThat(log.faultOfExport(folder)).isEmpty();
        assertThat(KeptLog.faultByAnother(folder)).isEmpty();
    }

    private KeptLog log(DataSource database) {
        return new KeptLog(database, archive.clock, archive.key);
    }

    private static String sql(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query(String.class).single();
    }

    private static long number(DataSource database, String query) {
        return JdbcClient.create(database).sql(query).query(Long.class).single();
    }
}
