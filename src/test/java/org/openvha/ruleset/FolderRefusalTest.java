package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.ruleset.language.RuleTexts;

/** What may not stand in the folder of a set, and how sets are named. */
class FolderRefusalTest {

    private static final String SET = RulesFolder.PARENT;
    private static final String NOT_HERE = ":0: this file does not belong in a rule set";

    private RulesFolder rules;

    @BeforeEach
    void folder(@TempDir Path temporary) {
        rules = RulesFolder.in(temporary);
    }

    @Test
    void files_that_do_not_belong_are_refused_since_the_digest_would_cover_them() {
        String[] strangers = {
            "README.txt",
            "exclusion/notes.txt",
            "exclusion/rule.drl~",
            "exclusion/.hidden.drl",
            "exclusion/Domestic.drl",
            "exclusion/deeper/rule.drl",
            "exclusions/rule.drl",
            "rule.drl",
            "exclusion\\rule.drl",
            "ruleset.yml",
            "weights.csv.bak",
            "gaps/weights.csv"
        };
        for (String stranger : strangers) {
            rules.write(SET + "/" + stranger, RuleTexts.exclusion("TST-01", "domestic"));
            assertThat(rules.findings(SET)).containsExactly(SET + "/" + stranger + NOT_HERE);
            rules.delete(SET + "/" + stranger);
        }
        assertThat(rules.load(SET).id()).isEqualTo(SET);
    }

    @Test
    void a_rule_that_windows_would_take_for_a_device_is_refused() {
        rules.write(SET + "/exclusion/nul.drl", RuleTexts.exclusion("TST-01", "domestic"));
        assertThat(rules.findings(SET))
                .containsExactly(SET + "/exclusion/nul.drl:0: Windows keeps the name of this file for a device");
    }

    @Test
    void a_folder_that_no_set_may_be_called_like_is_found_by_its_name_all_the_same() {
        rules.copy(RulesFolder.SHIPPED.resolve(SET), "VHA_2024");
        assertThat(rules.findings("VHA_2024"))
                .containsExactly("VHA_2024/ruleset.yaml:6: the id is vha-2024.01 but the folder is VHA_2024");
    }

    @Test
    void a_folder_without_a_manifest_is_not_passed_over() {
        rules.write("vha-2025.01/rulset.yaml", "id: vha-2025.01\n").write("what-if/new/notes.txt", "x");
        RuleSets sets = RuleSets.in(rules.path("."));
        assertThat(sets.withoutManifest()).containsExactly("vha-2025.01", "new");
        assertThat(sets.ids()).containsExactly(SET);
        assertThat(rules.findings("new")).contains("new:0: the folder holds no ruleset.yaml");
    }

    @Test
    void bytes_that_are_not_utf_8_are_refused_in_every_file_at_their_line() {
        byte[] bytes = {'a', '\n', 'b', (byte) 0xe9, '\n'};
        for (String file : new String[] {"not-modelled.md", "weights.csv", "ruleset.yaml", "gaps/x.drl"}) {
            RulesFolder copy = RulesFolder.in(rules.path(file.replace('/', '-')));
            assertThat(copy.write(SET + "/" + file, bytes).findings(SET))
                    .contains(SET + "/" + file + ":2: the file is not valid UTF-8");
        }
    }

    @Test
    void links_are_refused() throws IOException {
        Path elsewhere = rules.path("elsewhere.drl");
        Files.writeString(elsewhere, RuleTexts.exclusion("TST-01", "domestic"));
        Files.createSymbolicLink(rules.path(SET + "/exclusion/linked.drl"), elsewhere);
        Files.createSymbolicLink(rules.path(SET + "/cap/linked"), rules.path(SET));

        assertThat(rules.findings(SET))
                .containsExactly(
                        SET + "/cap/linked:0: this is a link", SET + "/exclusion/linked.drl:0: this is a link");
    }

    @Test
    void a_folder_that_is_itself_a_link_is_the_set_it_points_to() throws IOException {
        Files.createSymbolicLink(rules.path("linked"), rules.path(SET));
        assertThat(rules.load(rules.path("linked").toString()).digest())
                .isEqualTo(rules.load(SET).digest());
    }

    @Test
    void a_huge_file_is_refused_without_being_read() {
        rules.write(SET + "/gaps/huge.drl", new byte[2 << 20]).write(SET + "/not-modelled.md", new byte[2 << 20]);
        assertThat(rules.findings(SET))
                .containsExactly(
                        SET + "/gaps/huge.drl:0: the file is larger than 1 MB",
                        SET + "/not-modelled.md:0: the file is larger than 1 MB");
    }

    @Test
    void hidden_characters_are_refused_in_every_file() {
        rules.edit(SET + "/weights.csv", "Manslaughter", "Manslaughter\u202e")
                .edit(SET + "/ruleset.yaml", "title: Violence", "title: Vio\u200blence")
                .write(SET + "/not-modelled.md", "One line\rthat hides another\n");
        assertThat(rules.findings(SET))
                .contains(
                        SET + "/weights.csv:3: the invisible or control character U+202E may not stand here",
                        SET + "/not-modelled.md:1: a carriage return without a line feed may not stand here")
                .anySatisfy(finding -> assertThat(finding)
                        .startsWith(SET + "/ruleset.yaml:7: the invisible or control character U+200B"));
    }

    @Test
    void the_id_is_the_folders_name() {
        rules.edit(SET + "/ruleset.yaml", "id: vha-2024.01", "id: vha-2024.02");
        assertThat(rules.findings(SET))
                .containsExactly(SET + "/ruleset.yaml:6: the id is vha-2024.02 but the folder is " + SET);
    }

    @Test
    void a_set_named_by_path_may_have_another_folders_name() {
        rules.copy(RulesFolder.SHIPPED.resolve(SET), "somewhere/draft");
        RuleSet draft = rules.load(rules.path("somewhere/draft").toString());
        assertThat(draft.id()).isEqualTo(SET);
        assertThat(draft.digest()).isEqualTo(rules.load(SET).digest());
    }

    @Test
    void an_id_that_a_complete_set_and_a_what_if_share_is_refused() {
        rules.whatIf(SET, "rules:\n  remove: [EXC-01]\n");
        assertThatThrownBy(() -> rules.load(SET)).hasMessageContaining("two rule sets 'vha-2024.01'");
    }

    @Test
    void an_id_that_two_rules_share_is_refused() {
        rules.write(SET + "/exclusion/second.drl", RuleTexts.exclusion("EXC-01", "known"));
        assertThat(rules.findings(SET))
                .containsExactly(SET
                        + "/exclusion/second.drl:2: the id EXC-01 is already that of exclusion/domestic-offences.drl");
    }

    @Test
    void a_name_that_two_rules_share_is_refused() {
        rules.edit(SET + "/gaps/no-recent-activity.drl", "A gap in activity", "A gap in intelligence");
        assertThat(rules.findings(SET))
                .containsExactly(
                        SET
                                + "/gaps/no-recent-intelligence.drl:1: the name \"A gap in intelligence is pointed out\" is already that of gaps/no-recent-activity.drl");
    }

    @Test
    void a_set_without_weights_or_manifest_is_refused() {
        assertThat(rules.delete(SET + "/weights.csv").findings(SET))
                .containsExactly(SET + "/ruleset.yaml:6: the folder holds no weights.csv");
        rules.delete(SET + "/ruleset.yaml");
        assertThat(rules.findings(rules.path(SET).toString()))
                .containsExactly(SET + ":0: the folder holds no ruleset.yaml");
    }

    @Test
    void a_set_that_is_not_there_is_refused_with_the_nearest_name() {
        assertThatThrownBy(() -> rules.load("vha-2024.02"))
                .isInstanceOf(BadInputException.class)
                .hasMessage("There is no rule set 'vha-2024.02'. Did you mean vha-2024.01?");
        for (String name :
                new String[] {"", " ", "nowhere", "what-if", "..", "/", "a\0b", "vha-2024.01/ruleset.yaml"}) {
            assertThatThrownBy(() -> rules.load(name)).as(name).isInstanceOf(BadInputException.class);
        }
    }
}
