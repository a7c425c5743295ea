package org.openvha.register.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Assessor;
import org.openvha.assessment.Criterion;
import org.openvha.assessment.Outcome;
import org.openvha.assessment.ShippedRules;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFolder;
import org.openvha.facts.Offence;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The index against the explanations themselves, read one after the other. */
class TracesTest {

    private static final LocalDate LATER = LocalDate.of(2024, 2, 29);
    private static final LocalDate EARLIER = LocalDate.of(2023, 6, 30);

    @TempDir
    static Path temporary;

    private static DataSource database;
    private static Register register;
    private static List<CaseFile> people;
    private static final Map<Long, List<Assessment>> ASSESSED = new TreeMap<>();

    @BeforeAll
    static void runs_of_three_sets() throws IOException {
        database = TestDatabase.fresh();
        register = Register.over(database, Path.of("rules"), java.time.Clock.systemUTC(), 2, Tester.ACTORS);
        people = RandomCaseFiles.people(900, 11, ShippedRules.AS_OF);
        FactsWriter.write(people, temporary.resolve("facts"));
        people = FactsFolder.read(temporary.resolve("facts"), rows -> {}).caseFiles();
        register.facts().load(FactsFolder.read(temporary.resolve("facts"), rows -> {}), true, rows -> {});
        run(RunMode.ASSESSMENT, Optional.empty(), "vha-2024.01", ShippedRules.AS_OF);
        run(RunMode.ASSESSMENT, Optional.empty(), "vha-2024.01", LATER);
        run(RunMode.ASSESSMENT, Optional.empty(), "vha-2020.04", EARLIER);
        run(RunMode.SIMULATION, Optional.of("include-domestic"), "include-domestic", LATER);
    }

    private static void run(RunMode mode, Optional<String> asked, String ruleSet, LocalDate asOf) {
        Run run = register.runs().execute(new RunRequest(mode, asked, asOf), progress -> {});
        assertThat(run.ruleSet()).isEqualTo(ruleSet);
        ASSESSED.put(run.id(), new Assessor(ShippedRules.SETS.load(ruleSet), asOf).assess(people));
    }

    @Test
    void every_rule_leads_to_everybody_on_a_list_whose_explanation_names_it() {
        for (String rule : rules()) {
            assertThat(listed(new Subject(Subject.Kind.RULE, rule)))
                    .as(rule)
                    .isEqualTo(naive(assessment -> touching(assessment).contains(rule)));
        }
    }

    @Test
    void every_weight_row_leads_to_everybody_who_was_given_points_for_its_class() {
        Map<String, String> classes = people.stream()
                .flatMap(person -> person.offences().stream())
                .collect(Collectors.toMap(Offence::id, Offence::offenceCode));
        Set<String> all = new TreeSet<>(classes.values());
        all.removeIf(one -> !one.matches("[0-9A-Za-z./]{1,16}"));
        for (String one : all) {
            assertThat(listed(new Subject(Subject.Kind.WEIGHT, one)))
                    .as(one)
                    .isEqualTo(naive(assessment -> assessment.contributions().stream()
                            .filter(contribution -> contribution.offence().isPresent())
                            .anyMatch(contribution ->
                                    classes.get(contribution.facts().get(0)).equals(one))));
        }
    }

    @Test
    void pages_put_together_are_the_whole_whatever_their_size() {
        Subject subject = new Subject(Subject.Kind.RULE, "INC-01");
        List<TracedPerson> whole = all(subject);
        assertThat(whole).hasSizeGreaterThan(260);
        for (int limit : new int[] {1, 7, 250, 251, 500}) {
            List<TracedPerson> parts = new ArrayList<>();
            Optional<Place> place = Optional.of(Place.START);
            while (place.isPresent()) {
                TracePage page = register.traces().page(TraceQuery.of(subject), place.get(), limit, Optional.empty());
                assertThat(page.people()).hasSizeLessThanOrEqualTo(limit);
                parts.addAll(page.people());
                place = page.next();
            }
            assertThat(parts).isEqualTo(whole);
        }
    }

    @Test
    void dates_and_a_run_narrow_it() {
        Subject subject = new Subject(Subject.Kind.RULE, "INC-01");
        assertThat(runs(new TraceQuery(subject, Optional.of(LATER), Optional.empty(), Optional.empty())))
                .containsOnly(2L, 4L);
        assertThat(runs(new TraceQuery(subject, Optional.empty(), Optional.of(LATER.minusDays(1)), Optional.empty())))
                .containsOnly(1L, 3L);
        assertThat(runs(new TraceQuery(subject, Optional.of(EARLIER), Optional.of(EARLIER), Optional.empty())))
                .containsOnly(3L);
        assertThat(runs(new TraceQuery(subject, Optional.empty(), Optional.empty(), Optional.of(2L))))
                .containsOnly(2L);
        assertThat(runs(new TraceQuery(subject, Optional.of(LATER.plusDays(1)), Optional.empty(), Optional.empty())))
                .isEmpty();
    }

    @Test
    void people_who_are_not_listed_are_found_by_assessing_them_again() {
        for (long id : ASSESSED.keySet()) {
            Run run = register.runs().find(id).orElseThrow();
            for (String rule : List.of("EXC-07", "INC-02", "RMV-01")) {
                Recomputed found = register.recomputations()
                        .of(
                                run,
                                new Recomputation(
                                        new Subject(Subject.Kind.RULE, rule), Optional.empty(), Optional.empty()),
                                "Audit");
                assertThat(found.examined()).isEqualTo(people.size());
                assertThat(found.after()).isEmpty();
                List<String> expected = ASSESSED.get(id).stream()
                        .filter(assessment -> assessment.outcome() != Outcome.INCLUDED)
                        .filter(assessment -> touching(assessment, false).contains(rule))
                        .map(Assessment::individual)
                        .toList();
                if (run.ruleSet().equals("vha-2024.01")) {
                    assertThat(expected).as(rule).isNotEmpty();
                }
                assertThat(found.people().stream().map(TracedPerson::individual).toList())
                        .as(run.ruleSet() + " " + rule)
                        .isEqualTo(expected);
            }
        }
        assertThat(JdbcClient.create(database)
                        .sql(
                                "SELECT reason FROM audit_person JOIN audit_entry USING (entry_id) WHERE action = 'recompute-trace'")
                        .query(String.class)
                        .list())
                .contains("Audit")
                .doesNotContainNull();
    }

    @Test
    void one_person_is_assessed_again_for_a_reason_and_no_other() {
        Run run = register.runs().find(1).orElseThrow();
        String person = people.get(3).individual().id();
        Recomputation asked =
                new Recomputation(new Subject(Subject.Kind.RULE, "EXC-04"), Optional.of(person), Optional.empty());
        assertThat(register.recomputations().of(run, asked, "Complaint").examined())
                .isEqualTo(1);
        assertThatThrownBy(() -> register.recomputations().of(run, asked, " "))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("asks for a reason");
    }

    @Test
    void the_migration_indexes_runs_of_before_as_runs_do_themselves() throws IOException {
        JdbcClient owner = JdbcClient.create(TestDatabase.asOwner(database));
        String migration = Files.readString(Path.of("src/main/resources/db/migration/V8__inverse_trace.sql"));
        String insert = migration.substring(
                migration.indexOf("INSERT INTO listed_touch"), migration.indexOf("CREATE TRIGGER written_once"));
        String all = "SELECT string_agg(t::text, E'\\n' ORDER BY touched, id, run_id, last_rank) FROM listed_touch t";
        String before = owner.sql(all).query(String.class).single();
        owner.sql("SET session_replication_role = replica; DELETE FROM listed_touch; " + insert)
                .update();
        assertThat(owner.sql(all).query(String.class).single())
                .isEqualTo(before)
                .contains("(RULE,INC-01,1,");
    }

    private static Set<String> rules() {
        return ASSESSED.values().stream()
                .flatMap(List::stream)
                .flatMap(assessment -> touching(assessment).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> touching(Assessment assessment) {
        return touching(assessment, true);
    }

    private static Set<String> touching(Assessment assessment, boolean met) {
        return Stream.of(
                        assessment.contributions().stream().map(one -> one.rule()),
                        assessment.exclusions().stream().map(one -> one.rule()),
                        assessment.flags().stream().map(one -> one.rule()),
                        assessment.criteria().stream()
                                .filter(one -> one.met() == met)
                                .map(Criterion::rule))
                .flatMap(each -> each)
                .collect(Collectors.toSet());
    }

    private static Set<String> naive(java.util.function.Predicate<Assessment> touched) {
        Set<String> all = new TreeSet<>();
        ASSESSED.forEach((run, assessments) -> assessments.stream()
                .filter(assessment -> assessment.outcome() == Outcome.INCLUDED)
                .filter(touched)
                .forEach(assessment -> all.add(run + " " + assessment.individual())));
        return all;
    }

    private static Set<String> listed(Subject subject) {
        return all(subject).stream()
                .map(person -> person.run() + " " + person.individual())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<TracedPerson> all(Subject subject) {
        return register.traces()
                .page(TraceQuery.of(subject), Place.START, 10_000, Optional.empty())
                .people();
    }

    private static Set<Long> runs(TraceQuery query) {
        return register.traces().page(query, Place.START, 10_000, Optional.empty()).people().stream()
                .map(TracedPerson::run)
                .collect(Collectors.toSet());
    }
}
