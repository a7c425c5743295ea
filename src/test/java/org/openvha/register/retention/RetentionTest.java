package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.audit.Actor;
import org.openvha.audit.Event;
import org.openvha.audit.Journal;
import org.openvha.audit.replay.Difference;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestDatabase;
import org.openvha.register.journal.LogState;
import org.openvha.register.lists.ListAccess;
import org.openvha.register.lists.ListReading;
import org.openvha.register.runs.Run;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class RetentionTest {

    private static final String REMAINS = "individual WHERE known_until = 4 AND known_from = 1";

    @TempDir
    private Path temporary;

    private Archive archive;

    @BeforeEach
    void three_lists_of_years_ago() {
        archive = new Archive(temporary);
    }

    @Test
    void what_is_three_years_old_is_due_the_day_after_and_nothing_else() {
        assertThat(archive.retention().due(LocalDate.of(2023, 6, 1)).nothing()).isTrue();
        assertThat(archive.retention().due(Archive.DUE.minusDays(1)))
                .as("of entries of June 2020 those about nobody who is held")
                .isEqualTo(new Due(List.of(), 0, 0, 2));
        Due due = archive.retention().due(Archive.DUE);
        assertThat(due.lists())
                .containsExactly(new DueList(
                        archive.first.id(),
                        LocalDate.of(2023, 7, 1),
                        archive.listed(archive.first).size()));
        assertThat(due.people()).isEqualTo(Archive.GONE);
        assertThat(due.parts())
                .as("about people who are gone, about nobody, and reasons alone")
                .isEqualTo(archive.count("audit_person") - 1);
        assertThat(archive.retention().people(Archive.DUE, "Before the meeting"))
                .hasSize(Archive.GONE)
                .contains(archive.gone);
        assertThat(archive.retention().people(LocalDate.of(2023, 8, 2), "who left later"))
                .as("a list that is kept names them")
                .doesNotContain(archive.kept);
        assertThat(archive.retention().people(LocalDate.of(2025, 1, 2), "when that list goes"))
                .contains(archive.kept);
        assertThat(archive.count("audit_entry WHERE action = 'read-retention'")).isEqualTo(3);
    }

    @Test
    void what_is_due_goes_with_a_certificate_and_the_log_holds() {
        long rows = archive.count("listed WHERE run_id = 1")
                + archive.count("listed_points WHERE run_id = 1")
                + archive.count("listed_touch WHERE run_id = 1");
        long second = archive.count("listed_touch WHERE run_id = 2");
        List<Certificate> certificates = archive.erase();

        assertThat(certificates).extracting(Certificate::what).containsExactly("LIST", "PEOPLE", "ROWS", "PARTS");
        assertThat(certificates.get(0).rows()).isEqualTo(rows);
        assertThat(certificates.get(1).people()).isEqualTo(Archive.GONE);
        for (String table : List.of("listed", "listed_points", "listed_touch")) {
            assertThat(archive.count(table + " WHERE run_id = 1")).as(table).isZero();
        }
        assertThat(archive.count("listed_touch WHERE run_id = 2")).isEqualTo(second);
        assertThat(archive.count("run WHERE run_id = 1 AND result_digest IS NOT NULL"))
                .isEqualTo(1);
        for (String table :
                List.of("individual", "offence", "intelligence", "custody", "activity", "review", "demographics")) {
            assertThat(archive.sql()
                            .sql("SELECT count(*) FROM " + table + " WHERE individual_id = ?")
                            .param(archive.gone)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(archive.count("individual")).isEqualTo(Archive.PEOPLE - Archive.GONE);
        assertThat(archive.sql()
                        .sql(
                                "SELECT coalesce(individual_id, reason) FROM audit_person JOIN audit_entry USING (entry_id) WHERE operation = 'CONSULTATION'")
                        .query(String.class)
                        .list())
                .containsExactly(archive.people.get(Archive.GONE).individual().id());
        LogState state = archive.verified();
        assertThat(state.verdict().fault()).isEmpty();
        assertThat(archive.sql()
                        .sql("SELECT string_agg(details, ' ') FROM audit_entry WHERE operation = 'ERASURE'")
                        .query(String.class)
                        .single())
                .contains(certificates.get(0).digest().orElseThrow(), "\"erased-parts\":\"")
                .doesNotContain(archive.gone);
        assertThat(archive.retention().due(Archive.DUE).nothing()).isTrue();
        assertThat(archive.erase()).isEmpty();
    }

    @Test
    void a_part_that_was_erased_is_missed_if_its_certificate_is_taken_away() {
        archive.erase();
        archive.sealing().seal();
        archive.owner()
                .sql(
                        "SET session_replication_role = replica; UPDATE audit_entry SET details = replace(details, 'erased-parts', 'erased-part') WHERE action = 'erase-personal-parts'")
                .update();
        assertThat(archive.verified().verdict().fault())
                .hasValueSatisfying(fault -> assertThat(fault.words()).contains("has lost its personal part"));
    }

    @Test
    void what_was_erased_is_said_to_be_and_later_runs_are_replayed() {
        archive.erase();
        assertThatThrownBy(() -> archive.register.runs().replay(archive.first, progress -> {}))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("The list of run 1 was erased on ")
                .hasMessageContaining("when its three years were over");
        assertThat(archive.register
                        .runs()
                        .replay(archive.second, progress -> {})
                        .same())
                .isTrue();
        assertThat(access(archive.first.id(), true)).isInstanceOf(ListAccess.Gone.class);
        assertThat(archive.register.history().of(archive.kept))
                .as("erased lists are no lists that somebody was not on")
                .extracting(entry -> entry.run() + " " + entry.change())
                .containsExactly("3 LEFT", "2 ENTERED");
    }

    @Test
    void a_run_within_the_loads_of_a_certificate_is_replayed_as_long_as_all_its_people_are_held() {
        archive.erase();
        // As if one of those who went had come in for one late load alone, and as a restore certifies everybody at
        // once.
        archive.ownerAlone("UPDATE erasure SET last_load = (SELECT max(load_id) FROM fact_load) WHERE what = 'PEOPLE'");
        for (Run kept : List.of(archive.second, archive.third)) {
            assertThat(archive.register.runs().erased(kept))
                    .as("run %s", kept.id())
                    .isEmpty();
            assertThat(archive.register.runs().replay(kept, progress -> {}).same())
                    .isTrue();
        }
    }

    @Test
    void a_run_that_misses_people_names_the_certificate_and_is_a_fault_where_more_are_missing_than_went() {
        archive.erase();
        archive.ownerAlone("DELETE FROM erasure WHERE what = 'LIST'");
        long certificate = archive.sql()
                .sql("SELECT erasure FROM erasure WHERE what = 'PEOPLE'")
                .query(Long.class)
                .single();
        assertThatThrownBy(() -> archive.register.runs().replay(archive.first, progress -> {}))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("those of " + Archive.GONE + " people were erased")
                .hasMessageContaining("certificate " + certificate + " says how many went, and never who");
        archive.ownerAlone("UPDATE erasure SET people = people - 1 WHERE what = 'PEOPLE'");
        assertThat(archive.register.runs().erased(archive.first)).isEmpty();
        assertThat(archive.register.runs().replay(archive.first, progress -> {}).differences())
                .extracting(Difference::path)
                .contains("factsDigest");
    }

    @Test
    void a_list_is_closed_to_ordinary_readers_when_another_is_in_force_and_kept_for_archivists() {
        assertThat(access(archive.second.id(), false)).isInstanceOf(ListAccess.Gone.class);
        assertThat(access(archive.second.id(), true)).isInstanceOf(ListAccess.Allowed.class);
        assertThat(access(archive.third.id(), false)).isInstanceOf(ListAccess.Allowed.class);
    }

    private ListAccess access(long run, boolean earlier) {
        return new ListReading(archive.register.runs(), archive.register.lists()).of(run, earlier);
    }

    @Test
    void the_database_itself_erases_nothing_that_is_not_due_or_not_certified() {
        refused("SELECT * FROM erase_list(3, '2023-07-02')", "is in force, or went out of force less");
        refused("SELECT * FROM erase_list(2, '2023-07-02')", "is in force, or went out of force less");
        refused("SELECT * FROM erase_list(2, '2925-01-02')", "a date that has not come");
        refused("SELECT * FROM erase_list(1, '2023-07-01')", "is in force, or went out of force less");
        refused("SELECT * FROM erase_list(99, '2023-07-02')", "is in force, or went out of force less");
        refused("SELECT * FROM erase_list(1, '2023-07-02')", "certified in the log");
        assertThat(archive.sql()
                        .sql("SELECT * FROM erase_people(5, '2023-07-02')")
                        .query()
                        .listOfRows())
                .as("nobody goes before the list of a run that knew them")
                .isEmpty();
        refused("SELECT * FROM erase_refused(5, '2023-07-02')", "certified in the log");
        refused("SELECT * FROM erase_parts(5, '2023-07-02')", "certified in the log");
        refused("DELETE FROM listed WHERE run_id = 1", "permission denied");
        refused("DELETE FROM audit_person", "permission denied");
        refused(
                "INSERT INTO erasure (what, as_of, run_id, people, rows) VALUES ('LIST', '2023-07-02', 1, 0, 0)",
                "permission denied");
        for (String table : List.of("listed", "individual", "audit_person", "erasure")) {
            if (archive.count(table) > 0) {
                assertThatThrownBy(() ->
                                archive.owner().sql("DELETE FROM " + table).update())
                        .as(table)
                        .isInstanceOf(DataAccessException.class);
            }
        }
        assertThat(archive.count(REMAINS)).isEqualTo(Archive.GONE);
        assertThat(archive.listed(archive.first)).isNotEmpty();
        archive.ownerAlone("DELETE FROM listed WHERE run_id = 1");
        archive.ownerAlone(
                "INSERT INTO erasure (what, as_of, run_id, people, rows) VALUES ('LIST', '2023-07-02', 1, 0, 0)");
        refused("SELECT * FROM erase_people(5, '2023-07-02')", "certified in the log");
    }

    private void refused(String statement, String why) {
        assertThatThrownBy(() -> archive.sql().sql(statement).query(row -> {}))
                .as(statement)
                .hasStackTraceContaining(why);
    }

    /** Kills the connection that erases, when something was certified for the nth time and is not committed. */
    private record Killer(Archive archive, int[] left) implements Journal {

        @Override
        public void write(Actor actor, Event event) {
            archive.journal.write(actor, event);
        }

        @Override
        public void write(List<Event> events) {
            archive.journal.write(events);
            if (left[0]-- == 0) {
                JdbcClient.create(TestDatabase.asOwner(archive.database))
                        .sql(
                                "SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state = 'idle in transaction'")
                        .query(row -> {});
            }
        }
    }

    @Test
    void whoever_is_killed_has_erased_all_of_a_thing_or_nothing_and_can_go_on() {
        for (int kill = 0; kill < 4; kill++) {
            Retention killed = new Retention(archive.database, new Killer(archive, new int[] {0}));
            long before = archive.count("erasure");
            assertThatThrownBy(() -> killed.erase(Archive.DUE, "Monthly retention", certificate -> {}))
                    .isInstanceOf(RuntimeException.class);
            assertThat(archive.count("erasure")).isEqualTo(before);
            assertThat(archive.count("audit_entry WHERE operation = 'ERASURE'")).isEqualTo(before);
            oneMore();
            assertThat(archive.verified().verdict().fault()).isEmpty();
        }
        assertThat(archive.retention().due(Archive.DUE).nothing()).isTrue();
    }

    /** Erases one thing, and is killed at the next. */
    private void oneMore() {
        try {
            new Retention(archive.database, new Killer(archive, new int[] {1}))
                    .erase(Archive.DUE, "Monthly retention", certificate -> {});
        } catch (RuntimeException killed) {
            // so it was meant to be
        }
    }
}
