package org.openvha.register.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.ShippedRules;
import org.openvha.facts.Borough;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFolder;
import org.openvha.facts.Individual;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an offence or a report to whoever it is or was about, under every set, and whoever was found is in the log. */
class FactTracesTest {

    @TempDir
    static Path temporary;

    private static DataSource database;
    private static Register register;
    private static int extracts;

    /** A has what B gets in the second load, an offence whose date changes, one that is excluded but for a what-if, and one that has the id of B's report. */
    @BeforeAll
    static void four_runs() throws IOException {
        database = TestDatabase.fresh();
        register = Register.over(database, Path.of("rules"), Clock.systemUTC(), 2, Tester.ACTORS);
        load(
                listed("A")
                        .offence("MOVED", "8N", "2023-09-01")
                        .offence("CORRECTED", "8N", "2023-08-01")
                        .offence("HOME", "CR-1", "8N", "2023-07-01", Role.SUSPECT, true)
                        .offence("SHARED", "8N", "2023-06-01")
                        .build(),
                listed("B").report("SHARED", Theme.WEAPONS, "1A", "2024-01-10").build());
        run(Optional.empty());
        run(Optional.of("include-domestic"));
        load(
                listed("A").offence("CORRECTED", "8N", "2010-08-01").build(),
                listed("B").offence("MOVED", "8N", "2023-09-01").build());
        run(Optional.empty());
    }

    private static CaseFileBuilder listed(String id) {
        return CaseFileBuilder.of(new Individual(id, LocalDate.parse("2000-05-05"), Borough.HACKNEY))
                .offence(id + "-O1", "5D", "2023-12-01")
                .offence(id + "-O2", "5D", "2023-11-01")
                .offence(id + "-O3", "34B", "2023-10-01");
    }

    private static void load(CaseFile... people) throws IOException {
        Path folder = temporary.resolve("extract-" + extracts++);
        FactsWriter.write(List.of(people), folder);
        register.facts().load(FactsFolder.read(folder, rows -> {}), true, rows -> {});
    }

    private static void run(Optional<String> whatIf) {
        RunMode mode = whatIf.isPresent() ? RunMode.SIMULATION : RunMode.ASSESSMENT;
        register.runs().execute(new RunRequest(mode, whatIf, ShippedRules.AS_OF), progress -> {});
    }

    @Test
    void an_offence_leads_to_whoever_had_it_when_each_list_was_made() {
        assertThat(offence("MOVED"))
                .extracting(TracedPerson::run, TracedPerson::individual)
                .containsExactly(tuple(1L, "A"), tuple(2L, "A"), tuple(3L, "B"));
        assertThat(logged("trace")).contains("A", "B");
    }

    @Test
    void an_offence_that_was_corrected_says_of_each_list_what_it_was_then() {
        List<TracedPerson> found = offence("CORRECTED");
        assertThat(found).extracting(TracedPerson::individual).containsOnly("A");
        assertThat(kinds(found.get(0))).containsExactly("CONTRIBUTION");
        assertThat(found.get(2).run()).isEqualTo(3);
        assertThat(kinds(found.get(2))).containsExactly("EXCLUSION");
    }

    @Test
    void an_exclusion_touches_too_and_another_set_makes_something_else_of_it() {
        List<TracedPerson> found = offence("HOME");
        assertThat(found).extracting(TracedPerson::run).containsExactly(1L, 2L);
        assertThat(kinds(found.get(0))).containsOnly("EXCLUSION");
        assertThat(kinds(found.get(1))).containsExactly("CONTRIBUTION");
    }

    @Test
    void an_offence_and_a_report_of_one_id_are_kept_apart() {
        assertThat(offence("SHARED")).extracting(TracedPerson::individual).containsOnly("A");
        assertThat(all(new Subject(Subject.Kind.REPORT, "SHARED")))
                .extracting(TracedPerson::individual)
                .containsOnly("B");
    }

    @Test
    void nobody_is_found_by_an_id_that_is_not_there_and_that_is_logged_without_it() {
        assertThat(offence("NOBODY-S")).isEmpty();
        assertThat(JdbcClient.create(database)
                        .sql(
                                "SELECT count(*) FROM audit_entry WHERE details LIKE '%NOBODY-S%' OR details LIKE '%MOVED%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void assessing_people_again_for_an_offence_names_each_of_them_in_the_log() {
        register.recomputations()
                .of(
                        register.runs().find(1).orElseThrow(),
                        new Recomputation(
                                new Subject(Subject.Kind.OFFENCE, "MOVED"), Optional.empty(), Optional.empty()),
                        "Audit");
        assertThat(logged("recompute-trace")).containsExactlyInAnyOrder("A", "B");
    }

    private static List<String> kinds(TracedPerson person) {
        return person.touches().stream().map(Touch::kind).toList();
    }

    private static List<TracedPerson> offence(String id) {
        return all(new Subject(Subject.Kind.OFFENCE, id));
    }

    private static List<TracedPerson> all(Subject subject) {
        return register.traces()
                .page(TraceQuery.of(subject), Place.START, 100, Optional.of("Audit"))
                .people();
    }

    private static List<String> logged(String action) {
        return JdbcClient.create(database)
                .sql(
                        "SELECT individual_id FROM audit_person JOIN audit_entry USING (entry_id) WHERE action = ? AND individual_id IS NOT NULL")
                .param(action)
                .query(String.class)
                .list();
    }
}
