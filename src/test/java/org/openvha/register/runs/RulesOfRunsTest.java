package org.openvha.register.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.CopiedRules;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.Tester;
import org.openvha.register.Register;
import org.openvha.register.rulesets.Publication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rule sets of runs are had again by digest, whatever became of {@code rules/}; what is kept of a simulation publishes nothing. */
class RulesOfRunsTest {

    @TempDir
    static Path temporary;

    private static TestRegister register;
    private static Run run;
    private static Run simulation;

    @BeforeAll
    static void an_assessment_and_a_simulation() {
        register = TestRegister.fresh();
        register.load(RandomCaseFiles.people(100, 5, TestRegister.AS_OF), temporary.resolve("facts"));
        run = register.run(TestRegister.ASSESSMENT);
        simulation = register.run(TestRegister.simulation("include-pwits"));
    }

    @Test
    void every_set_replays_without_its_folder() throws IOException {
        Path none = Files.createDirectories(temporary.resolve("no-rules"));
        Register elsewhere = Register.over(register.database(), none, TestRegister.CLOCK, 2, Tester.ACTORS);
        assertThat(elsewhere.runs().replay(run, progress -> {}).same()).isTrue();
        assertThat(elsewhere.runs().replay(simulation, progress -> {}).same()).isTrue();
        assertThat(elsewhere
                        .traces()
                        .rules(simulation)
                        .orElseThrow()
                        .fileBytes()
                        .keySet())
                .contains("parents/vha-2024.01/ruleset.yaml");
    }

    @Test
    void a_what_if_whose_files_changed_is_replayed_with_those_it_was_made_with() throws IOException {
        Path rules = editedRules("copied");
        Register elsewhere = Register.over(register.database(), rules, TestRegister.CLOCK, 2, Tester.ACTORS);
        assertThat(elsewhere.ruleSets().load("include-pwits").digest()).isNotEqualTo(simulation.ruleSetDigest());
        assertThat(elsewhere.runs().replay(simulation, progress -> {}).same()).isTrue();
    }

    @Test
    void a_simulation_of_before_its_files_were_kept_is_not_replayed_with_others() throws IOException {
        JdbcClient owner = JdbcClient.create(TestDatabase.asOwner(register.database()));
        owner.sql("CREATE TABLE saved_simulated AS TABLE simulated_file").update();
        withoutTriggers(owner, List.of("DELETE FROM simulated_file"));
        try {
            for (Path rules : List.of(Files.createDirectories(temporary.resolve("none")), editedRules("again"))) {
                Register elsewhere = Register.over(register.database(), rules, TestRegister.CLOCK, 2, Tester.ACTORS);
                assertThatThrownBy(() -> elsewhere.runs().replay(simulation, progress -> {}))
                        .isInstanceOf(BadInputException.class)
                        .hasMessageContaining("include-pwits")
                        .hasMessageContaining(simulation.ruleSetDigest())
                        .hasMessageContaining("as it was from version control");
            }
        } finally {
            withoutTriggers(
                    owner, List.of("INSERT INTO simulated_file TABLE saved_simulated", "DROP TABLE saved_simulated"));
        }
    }

    @Test
    void what_is_kept_of_a_simulation_publishes_nothing_and_is_of_its_digest() {
        assertThat(register.ruleSets().all())
                .extracting(Publication::ruleSet)
                .containsExactly("vha-2020.04", "vha-2024.01");
        assertThat(register.count("simulated_file WHERE rule_set_digest = '" + simulation.ruleSetDigest() + "'"))
                .isPositive();
        assertThat(register.count("simulated_file WHERE rule_set_digest <> '" + simulation.ruleSetDigest() + "'"))
                .as("what is published is held already")
                .isZero();
        assertThat(register.count("rule_set_decision WHERE rule_set = 'include-pwits'"))
                .isZero();
        String file = register.sql()
                .sql("SELECT min(digest) FROM rule_set_file")
                .query(String.class)
                .single();
        for (String digest : List.of(simulation.ruleSetDigest(), "sha256:0")) {
            assertThatThrownBy(() -> register.sql()
                            .sql("INSERT INTO simulated_file VALUES (?, 'scoring/other.drl', ?)")
                            .params(digest, file)
                            .update())
                    .hasStackTraceContaining("The files are not those of the digest");
        }
    }

    private static Path editedRules(String name) throws IOException {
        Path rules = copyOfRules(temporary.resolve(name));
        Path manifest = rules.resolve("what-if/include-pwits/ruleset.yaml");
        Files.writeString(manifest, Files.readString(manifest) + "\n# Something was noted.\n");
        return rules;
    }

    private static Path copyOfRules(Path to) {
        CopiedRules.copy(Path.of("rules"), to);
        return to;
    }

    private static void withoutTriggers(JdbcClient owner, List<String> statements) {
        owner.sql("SET session_replication_role = replica; " + String.join(";", statements))
                .update();
    }
}
