package org.openvha.register.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.ShippedRules;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.CopiedRules;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.rulesets.DecisionKind;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunMode;
import org.openvha.register.runs.RunRequest;
import org.openvha.ruleset.ConsultationItem;
import org.openvha.ruleset.Rule;

/** Where the rules come from that touched somebody. */
class TraceSourcesTest {

    private static final Subject WEIGHT = new Subject(Subject.Kind.WEIGHT, "8N");

    @TempDir
    static Path temporary;

    private static Path rules;
    private static DataSource database;
    private static Register register;
    private static Run former;
    private static Run present;
    private static Run simulation;

    @BeforeAll
    static void runs_of_three_sets() throws IOException {
        rules = temporary.resolve("rules");
        CopiedRules.copy(Path.of("rules"), rules);
        Files.writeString(rules.resolve("consultation.yaml"), """

                  - id: CON-98
                    asked-by: A hospital
                    when: "2023-06-05"
                    where: "step 5a"
                    asked: Should this class count as much?
                    decision: It should
                    reason: No reason recorded
                    decided: 2024-01-31
                    rules: []
                    weights: [8N]
                    why-no-rule: It is about a row of the weight table.
                """, StandardOpenOption.APPEND);
        database = TestDatabase.fresh();
        register = Register.over(database, rules, Clock.systemUTC(), 2, Tester.ACTORS);
        FactsWriter.write(RandomCaseFiles.people(60, 4, ShippedRules.AS_OF), temporary.resolve("facts"));
        register.facts().load(FactsFolder.read(temporary.resolve("facts"), rows -> {}), true, rows -> {});
        former = run(RunMode.ASSESSMENT, Optional.empty(), LocalDate.of(2023, 6, 30));
        present = run(RunMode.ASSESSMENT, Optional.empty(), ShippedRules.AS_OF);
        simulation = run(RunMode.SIMULATION, Optional.of("include-domestic"), ShippedRules.AS_OF);
    }

    private static Run run(RunMode mode, Optional<String> whatIf, LocalDate asOf) {
        return register.runs().execute(new RunRequest(mode, whatIf, asOf), progress -> {});
    }

    @Test
    void each_set_shows_the_rules_that_touched_somebody_by_it_and_no_others() {
        TraceSources sources = sources(new Subject(Subject.Kind.OFFENCE, "O1"));
        sources.add(former, touched(former, "INC-01"));
        sources.add(present, touched(present, "EXC-04"));
        sources.add(present, touched(present, "INC-02"));

        List<TraceSource> all = sources.all();
        assertThat(all).extracting(TraceSource::ruleSet).containsExactly("vha-2020.04", "vha-2024.01");
        assertThat(all.get(0).rules()).extracting(Rule::id).containsExactly("INC-01");
        assertThat(all.get(1).rules()).extracting(Rule::id).containsExactly("EXC-04", "INC-02");
        assertThat(all.get(1).decisions())
                .extracting(decision -> decision.kind())
                .containsExactly(DecisionKind.SHIPPED);
    }

    @Test
    void what_a_review_made_of_somebody_counts_as_well() {
        TraceSources sources = sources(new Subject(Subject.Kind.RULE, "RMV-01"));
        sources.add(
                present,
                new TracedPerson(
                        present.id(),
                        Optional.of(1),
                        "A",
                        "INCLUDED",
                        1,
                        Optional.empty(),
                        List.of(),
                        Optional.of(new Removed(
                                1,
                                ShippedRules.AS_OF,
                                Optional.of("REMOVED"),
                                Optional.of(1L),
                                List.of(touch("RMV-01"))))));
        assertThat(sources.all().get(0).rules()).extracting(Rule::id).containsExactly("RMV-01");
    }

    @Test
    void a_weight_row_leads_to_the_entries_that_are_about_it() {
        TraceSources sources = sources(WEIGHT);
        sources.add(present, touched(present, "SCO-01"));
        assertThat(sources.all().get(0).consultation())
                .extracting(ConsultationItem::id)
                .contains("CON-98");
        assertThat(sources.all().get(0).weight()).isPresent();

        TraceSources other = sources(new Subject(Subject.Kind.WEIGHT, "5D"));
        other.add(present, touched(present, "SCO-01"));
        assertThat(other.all().get(0).consultation())
                .extracting(ConsultationItem::id)
                .doesNotContain("CON-98");
    }

    @Test
    void a_simulations_rules_are_shown_although_its_folder_was_edited() throws IOException {
        Path manifest = rules.resolve("what-if/include-domestic/ruleset.yaml");
        String before = Files.readString(manifest);
        try {
            Files.writeString(manifest, before + "# noted\n");
            Register restarted = Register.over(database, rules, Clock.systemUTC(), 2, Tester.ACTORS);
            TraceSources sources = new TraceSources(WEIGHT, restarted.traces(), restarted.publications(), rules);
            sources.add(simulation, touched(simulation, "INC-01"));
            assertThat(sources.all().get(0).problem()).isEmpty();
            assertThat(sources.all().get(0).rules()).extracting(Rule::id).containsExactly("INC-01");
            assertThat(sources.all().get(0).decisions()).isEmpty();
        } finally {
            Files.writeString(manifest, before);
        }
    }

    private static TraceSources sources(Subject subject) {
        return new TraceSources(subject, register.traces(), register.publications(), rules);
    }

    private static TracedPerson touched(Run run, String rule) {
        return new TracedPerson(
                run.id(), Optional.of(1), "A", "INCLUDED", 1, Optional.empty(), List.of(touch(rule)), Optional.empty());
    }

    private static Touch touch(String rule) {
        return new Touch("CRITERION", rule, Optional.empty(), List.of(), "observed 1, required 1");
    }
}
