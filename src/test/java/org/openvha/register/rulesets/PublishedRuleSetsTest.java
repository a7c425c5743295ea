package org.openvha.register.rulesets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.TestDatabase;
import org.openvha.fixtures.WrittenPage;
import org.openvha.ruleset.PublishedList;
import org.openvha.ruleset.PublishedSet;
import org.openvha.ruleset.RuleSets;

class PublishedRuleSetsTest {

    private static final String SET = "vha-2024.01";
    private static final String RULE = "exclusion/domestic-offences.drl";
    private static final String RESTORE =
            "Restore it from version control, or with ./vha history vha-2024.01 --restore DIR; a change is a new rule set";

    private static DataSource database;

    @TempDir
    Path temporary;

    private Path rules;
    private PublishedRuleSets ruleSets;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @BeforeEach
    void copy_rules() throws IOException {
        rules = temporary.resolve("rules");
        Path shipped = Path.of("rules");
        try (Stream<Path> paths = Files.walk(shipped)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                Path target = rules.resolve(shipped.relativize(path));
                Files.createDirectories(target.getParent());
                Files.copy(path, target);
            }
        }
        ruleSets = new PublishedRuleSets(database, RuleSets.in(rules));
    }

    @Test
    void the_committed_list_is_what_a_new_register_holds() throws IOException {
        new WrittenPage(Path.of("rules", PublishedList.FILE))
                .says(ruleSets.listed().text());
        assertThat(ruleSets.listDifferences()).isEmpty();
    }

    @Test
    void a_list_that_says_otherwise_is_told_and_the_register_counts() throws IOException {
        Path list = rules.resolve(PublishedList.FILE);
        PublishedSet held = ruleSets.listed().set(SET).orElseThrow();
        PublishedSet other = new PublishedSet("vha-2019.01", held.digest(), held.effectiveFrom(), true, held.files());
        PublishedSet later = new PublishedSet(SET, held.digest(), LocalDate.of(2024, 2, 1), false, held.files());
        Files.writeString(list, new PublishedList(List.of(other, later)).text());

        assertThat(ruleSets.listDifferences())
                .containsExactly(
                        "vha-2020.04 is missing there",
                        SET + " is in force from 2024-02-01 there, and from 2024-01-31 in the register",
                        "vha-2019.01 is in no publication of this register");
        assertThat(ruleSets.load(SET).digest()).isEqualTo(held.digest());
    }

    @Test
    void the_shipped_sets_are_published_in_order_of_taking_effect() {
        assertThat(ruleSets.all())
                .extracting(Publication::ruleSet, Publication::effectiveFrom)
                .containsExactly(tuple("vha-2020.04", LocalDate.of(2020, 4, 1)), tuple(SET, LocalDate.of(2024, 1, 31)));
    }

    @Test
    void on_any_date_the_last_set_that_took_effect_by_then_is_in_force() {
        Random random = new Random(20240131);
        List<LocalDate> boundaries = ruleSets.all().stream()
                .map(Publication::effectiveFrom)
                .flatMap(day -> Stream.of(day.minusDays(1), day, day.plusDays(1)))
                .toList();
        List<LocalDate> anywhere = Stream.generate(
                        () -> LocalDate.of(2018, 1, 1).plusDays(random.nextInt(4000)))
                .limit(200)
                .toList();
        for (LocalDate date :
                Stream.concat(boundaries.stream(), anywhere.stream()).toList()) {
            String expected = null;
            for (Publication publication : ruleSets.all()) {
                expected = publication.effectiveFrom().isAfter(date) ? expected : publication.ruleSet();
            }
            assertThat(ruleSets.inForceOn(date).map(Publication::ruleSet).orElse(null))
                    .as("on %s", date)
                    .isEqualTo(expected);
        }
    }

    @Test
    void every_set_of_the_folder_loads_by_its_id() {
        assertThat(ruleSets.ids()).startsWith("vha-2020.04", SET).contains("include-pwits");
        for (String id : ruleSets.ids()) {
            assertThat(ruleSets.load(id).id()).isEqualTo(id);
        }
        assertThat(ruleSets.load(SET).digest()).isEqualTo(ruleSets.all().get(1).digest());
    }

    @Test
    void a_changed_file_of_a_published_set_is_refused_and_named_at_the_next_use() throws IOException {
        String digest = ruleSets.load(SET).digest();

        Files.writeString(rules(RULE), Files.readString(rules(RULE)) + "\n");

        assertThatThrownBy(() -> ruleSets.load(SET))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith("Rule set " + SET + " was published and must not change, but its digest is "
                        + RuleSets.in(rules).unlisted().load(SET).digest() + ", not " + digest)
                .hasMessageContaining(SET + "/" + RULE + ": the file was changed after publication. " + RESTORE);
    }

    @Test
    void every_changed_missing_and_added_file_is_named_at_once() throws IOException {
        Files.delete(rules("gaps/no-recent-activity.drl"));
        Files.writeString(rules("not-modelled.md"), "Everything is modelled.\n");
        Files.writeString(
                rules("gaps/nothing-at-all.drl"),
                Files.readString(rules("gaps/no-recent-intelligence.drl")).replace("\"GAP-02\"", "\"GAP-09\""));

        assertThatThrownBy(() -> ruleSets.load(SET))
                .isInstanceOfSatisfying(
                        BadInputException.class,
                        refused -> assertThat(refused.findings())
                                .extracting(finding -> finding.file() + ": " + finding.problem())
                                .containsExactly(
                                        SET + "/gaps/no-recent-activity.drl: the file is missing",
                                        SET + "/gaps/nothing-at-all.drl: the file was added after publication",
                                        SET + "/not-modelled.md: the file was changed after publication"));
    }

    @Test
    void a_change_that_makes_a_published_set_invalid_is_named_as_a_change() throws IOException {
        Files.writeString(rules(RULE), "System.exit(0);");

        assertThatThrownBy(() -> ruleSets.load(SET))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(SET + "/" + RULE + ": the file was changed after publication");
    }

    @Test
    void a_published_set_that_is_gone_is_refused_with_all_its_files() throws IOException {
        Files.delete(rules("ruleset.yaml"));

        assertThatThrownBy(() -> ruleSets.load(SET))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(SET + "/ruleset.yaml: the file is missing");
    }

    @Test
    void another_set_is_not_touched_by_the_change() throws IOException {
        Files.writeString(rules(RULE), "");

        assertThat(ruleSets.load("vha-2020.04").id()).isEqualTo("vha-2020.04");
    }

    @Test
    void a_what_if_of_a_changed_parent_is_refused() throws IOException {
        Files.writeString(rules(RULE), Files.readString(rules(RULE)) + "\n");

        assertThatThrownBy(() -> ruleSets.load("include-pwits"))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("digest");
    }

    @Test
    void a_path_is_no_id() {
        String path = rules.resolve(SET).toString();
        assertThat(RuleSets.in(rules).load(path).id()).isEqualTo(SET);
        for (String no : List.of(path, "../rules/" + SET, SET + "/", "what-if", "", ".", "VHA-2024.01")) {
            assertThatThrownBy(() -> ruleSets.load(no))
                    .as(no)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageNotContaining(temporary.toString());
        }
    }

    @Test
    void an_unknown_set_is_refused_with_the_nearest() {
        assertThatThrownBy(() -> ruleSets.load("include-pwit"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("There is no rule set 'include-pwit'. Did you mean include-pwits?");
    }

    private Path rules(String path) {
        return rules.resolve(SET).resolve(path);
    }
}
