package org.openvha.register.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.Explanation;
import org.openvha.assessment.FolderAssessment;
import org.openvha.assessment.ResultFolder;
import org.openvha.assessment.ShippedRules;
import org.openvha.assessment.Standing;
import org.openvha.document.BadInputException;
import org.openvha.facts.CaseFile;
import org.openvha.facts.Facts;
import org.openvha.fixtures.RandomCaseFiles;
import org.openvha.fixtures.TestDatabase;
import org.openvha.register.rulesets.PublishedRuleSets;
import org.openvha.register.runs.Run;
import org.openvha.register.runs.RunState;
import org.openvha.ruleset.RuleSets;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Explanations from a real database, beside those from the same facts as files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExplanationsTest {

    private static final LocalDate AS_OF = ShippedRules.AS_OF;
    private static final String WHAT_IF = "look-back-24";

    @TempDir
    static Path temporary;

    private DataSource database;
    private Path rules;
    private Registers registers;
    private Explanations explanations;
    private Facts facts;
    private Map<String, String> lines;
    private Run former;
    private Run inForce;
    private Run simulation;

    @BeforeAll
    void run_three_times() throws IOException {
        database = TestDatabase.fresh();
        rules = copyOfRules();
        registers = Registers.over(database, rules, temporary);
        explanations = registers.register().explanations();
        facts = registers.load(RandomCaseFiles.people(250, 77, AS_OF));
        lines = assessedFromFiles("vha-2024.01");
        former = registers.assess("2024-01-31");
        inForce = registers.assess("2024-02-20");
        simulation = registers.simulate(WHAT_IF, "2024-01-31");
        former = registers.again(former);
    }

    @AfterAll
    void close() {
        registers.register().close();
    }

    @Test
    void everybody_is_explained_as_the_command_line_explains_them_from_files() {
        assertThat(lines).hasSize(250);
        lines.forEach((individual, line) -> assertThat(json(former, individual)).isEqualTo(line));
    }

    @Test
    void people_on_the_list_and_others_are_both_among_them() {
        long listed = lines.keySet().stream().filter(this::isListed).count();

        assertThat(listed).isBetween(20L, 230L);
        assertThat(lines.values().stream().filter(line -> line.contains("\"outcome\":\"INCLUDED\"")))
                .hasSize((int) listed);
    }

    @Test
    void a_what_if_explains_under_its_own_rules() throws IOException {
        Map<String, String> whatIf = assessedFromFiles(WHAT_IF);

        whatIf.forEach(
                (individual, line) -> assertThat(json(simulation, individual)).isEqualTo(line));
        assertThat(whatIf.values()).doesNotContainAnyElementsOf(lines.values());
    }

    @Test
    void words_are_those_from_files_but_for_what_they_count_for() {
        Standing standing = new Standing.Replaced(
                former.id(),
                former.inForceFrom().orElseThrow(),
                former.inForceUntil().orElseThrow());
        for (CaseFile file : facts.caseFiles()) {
            String words =
                    explanations.words(former, file.individual().id(), 10_000).orElseThrow();
            String fromFiles = Explanation.inWords(file, ShippedRules.VHA_2024, AS_OF, 10_000)
                    .replace(new Standing.FromFiles().words(), standing.words());
            assertThat(words).isEqualTo(fromFiles);
        }
    }

    @Test
    void words_say_truly_whether_the_list_is_in_force() {
        Instant since = inForce.inForceFrom().orElseThrow();
        for (String individual : List.of(somebodyListed(), somebodyElse())) {
            assertThat(words(inForce, individual))
                    .contains(new Standing.InForce(inForce.id(), since).words())
                    .contains("assessed as of 20 February 2024")
                    .doesNotContain("SIMULATION", "FORMER LIST", "files");
            assertThat(words(former, individual))
                    .contains("FORMER LIST, not in force any more: worked out for run " + former.id())
                    .doesNotContain("SIMULATION", "LIST IN FORCE", "from files");
            assertThat(words(simulation, individual))
                    .contains("SIMULATION: worked out for run " + simulation.id())
                    .doesNotContain("LIST IN FORCE", "FORMER LIST", "from files");
        }
    }

    @Test
    void somebody_who_was_not_known_has_no_explanation() {
        for (String individual : List.of("NOBODY", "", "no id", "\0", "' OR true --")) {
            assertThat(explanations.json(inForce, individual)).isEmpty();
            assertThat(explanations.words(inForce, individual, 100)).isEmpty();
        }
    }

    @Test
    void under_a_run_that_is_not_done_nobody_has_an_explanation() {
        Run running = new Run(
                99,
                inForce.mode(),
                RunState.RUNNING,
                inForce.ruleSet(),
                inForce.ruleSetDigest(),
                inForce.asOf(),
                inForce.load(),
                inForce.factsDigest(),
                inForce.software(),
                inForce.startedAt(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());

        assertThatThrownBy(() -> explanations.json(running, somebodyElse()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Run 99 is not done");
    }

    @Test
    void edited_rules_explain_nothing_and_what_was_stored_stays() throws IOException {
        String listed = somebodyListed();
        String other = somebodyElse();
        Path rule = rules.resolve("vha-2024.01/exclusion/domestic-offences.drl");
        byte[] shipped = Files.readAllBytes(rule);
        explanations.json(former, other);
        try {
            Files.writeString(rule, new String(shipped, StandardCharsets.UTF_8) + "// edited\n");
            Explanations started = restarted();

            assertThatThrownBy(() -> started.json(former, other))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("domestic-offences.drl");
            assertThatThrownBy(() -> started.words(former, listed, 100)).isInstanceOf(BadInputException.class);
            assertThat(text(started.json(former, listed))).isEqualTo(lines.get(listed));
            assertThat(json(former, other))
                    .as("by the rules that were read before")
                    .isEqualTo(lines.get(other));
        } finally {
            Files.write(rule, shipped);
        }
    }

    @Test
    void a_what_if_that_was_edited_is_not_there_any_more() throws IOException {
        Path manifest = rules.resolve("what-if/" + WHAT_IF + "/ruleset.yaml");
        byte[] shipped = Files.readAllBytes(manifest);
        try {
            Files.writeString(manifest, new String(shipped, StandardCharsets.UTF_8) + "# edited\n");

            assertThatThrownBy(() -> restarted().json(simulation, somebodyNotListedIn(simulation)))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("The version of rule set " + WHAT_IF + " that run " + simulation.id()
                            + " used is not there any more")
                    .hasMessageContaining(simulation.ruleSetDigest());
        } finally {
            Files.write(manifest, shipped);
        }
    }

    @Test
    void an_explanation_that_was_tampered_with_is_never_put_into_words() {
        JdbcClient sql = JdbcClient.create(TestDatabase.asOwner(database));
        Run tampered = registers.simulate("vha-2024.01", "2024-01-31");
        String listed = somebodyListed();
        sql.sql("ALTER TABLE listed DISABLE TRIGGER written_once").update();
        sql.sql(
                        "UPDATE listed SET assessment = replace(assessment::text, '\"incomplete\":', '\"incomplete\": ')::json WHERE run_id = ? AND individual_id = ?")
                .params(tampered.id(), listed)
                .update();
        sql.sql("ALTER TABLE listed ENABLE TRIGGER written_once").update();

        assertThatThrownBy(() -> explanations.words(tampered, listed, 100))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("of run " + tampered.id() + " worked out again is not the one that was stored")
                .message()
                .doesNotContain(listed);
    }

    @Test
    void somebody_who_was_struck_off_a_stored_list_is_found_out() {
        JdbcClient sql = JdbcClient.create(TestDatabase.asOwner(database));
        Run tampered = registers.simulate("vha-2024.01", "2024-01-31");
        String listed = somebodyListed();
        sql.sql("ALTER TABLE listed DISABLE TRIGGER written_once").update();
        sql.sql("DELETE FROM listed WHERE run_id = ? AND individual_id = ?")
                .params(tampered.id(), listed)
                .update();
        sql.sql("ALTER TABLE listed ENABLE TRIGGER written_once").update();

        assertThatThrownBy(() -> explanations.json(tampered, listed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> explanations.words(tampered, listed, 100)).isInstanceOf(IllegalStateException.class);
    }

    /** The same register after a new start, which has read no rules yet. */
    private Explanations restarted() {
        return new Explanations(
                registers.register().lists(),
                registers.register().facts(),
                new PublishedRuleSets(database, RuleSets.in(rules)));
    }

    private String json(Run run, String individual) {
        return text(explanations.json(run, individual));
    }

    private String words(Run run, String individual) {
        return explanations.words(run, individual, 10_000).orElseThrow();
    }

    private static String text(Optional<byte[]> json) {
        return new String(json.orElseThrow(), StandardCharsets.UTF_8);
    }

    private boolean isListed(String individual) {
        return registers.register().lists().person(former.id(), individual).isPresent();
    }

    private String somebodyListed() {
        return lines.keySet().stream().filter(this::isListed).findFirst().orElseThrow();
    }

    private String somebodyElse() {
        return somebodyNotListedIn(former);
    }

    private String somebodyNotListedIn(Run run) {
        return lines.keySet().stream()
                .filter(id -> registers.register().lists().person(run.id(), id).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    /** What {@code ./vha assess} writes, by individual. */
    private Map<String, String> assessedFromFiles(String ruleSet) throws IOException {
        Path out = temporary.resolve("assessed-" + ruleSet);
        try (ResultFolder folder = ResultFolder.prepare(out)) {
            new FolderAssessment(ShippedRules.SETS.load(ruleSet), AS_OF, 2, false).run(facts, folder, people -> {});
        }
        List<String> written = Files.readAllLines(out.resolve(ResultFolder.ASSESSMENTS));
        Map<String, String> byIndividual = new LinkedHashMap<>();
        for (int i = 0; i < written.size(); i++) {
            byIndividual.put(facts.caseFiles().get(i).individual().id(), written.get(i));
        }
        return byIndividual;
    }

    private static Path copyOfRules() throws IOException {
        Path copy = temporary.resolve("rules");
        try (Stream<Path> paths = Files.walk(Path.of("rules"))) {
            for (Path path : paths.toList()) {
                Path target = copy.resolve(Path.of("rules").relativize(path));
                Files.createDirectories(Files.isDirectory(path) ? target : target.getParent());
                if (Files.isRegularFile(path)) {
                    Files.copy(path, target);
                }
            }
        }
        return copy;
    }
}
