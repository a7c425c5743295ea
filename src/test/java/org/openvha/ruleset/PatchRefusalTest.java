package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.ruleset.language.RuleTexts;

/** What a what-if cannot say; each refusal names the manifest's line and what to do. */
class PatchRefusalTest {

    private static final String HEADER = "class,offence,weight,crime_type,basis,source\n";
    private static final String EXC_03 = "exclusion/roles-that-do-not-count.drl";

    private RulesFolder rules;

    @BeforeEach
    void folder(@TempDir Path temporary) {
        rules = RulesFolder.in(temporary);
    }

    @Test
    void a_parent_whose_digest_moved() {
        rules.whatIf("x", "rules:\n  remove: [EXC-01]\n");
        String before = rules.load("vha-2024.01").digest();
        rules.edit("vha-2024.01/not-modelled.md", "\n", "\n\n");

        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:4: the parent vha-2024.01 is not the one this what-if was written for: its digest is "
                                + rules.load("vha-2024.01").digest() + ", not " + before);
    }

    @Test
    void an_unknown_parent() {
        rules.whatIf("x", "vha-2042.01", "sha256:0", "rules:\n  remove: [EXC-01]\n");
        assertThat(rules.findings("x"))
                .containsExactly("x/ruleset.yaml:3: there is no rule set 'vha-2042.01' to be the parent");
    }

    @Test
    void the_id_of_its_own_parent() {
        rules.whatIf("x", "rules:\n  remove: [EXC-01]\n");
        Path copy = rules.path("what-if/x");
        rules.edit("what-if/x/ruleset.yaml", "id: x", "id: vha-2024.01");

        assertThat(rules.findings(copy.toString()))
                .contains("x/ruleset.yaml:1: this what-if has the id of its parent vha-2024.01");
    }

    @Test
    void a_parameter_that_it_sets_and_no_rule_reads() {
        rules.whatIf(
                "x",
                "rules: { remove: [EXC-01] }\n" + "parameters:\n  add:\n"
                        + "    unread: { value: 1, unit: months, basis: law, source: s, meaning: m }\n");

        assertThat(rules.findings("x"))
                .containsExactly("x/ruleset.yaml:12: no rule reads the parameter unread that this what-if sets");
    }

    @Test
    void a_parent_outside_the_rules_folder() {
        rules.write("../ruleset.yaml", "id: outside\n").whatIf("x", "..", "sha256:0", "rules:\n  remove: [EXC-01]\n");
        assertThat(rules.findings("x")).containsExactly("x/ruleset.yaml:3: there is no rule set '..' to be the parent");
    }

    @Test
    void a_what_if_is_not_told_to_be_its_own_parent() {
        rules.whatIf("unlike", "unlikely", "sha256:0", "rules:\n  remove: [EXC-01]\n");
        assertThat(rules.refusal("unlike")).hasMessageContaining("Use one of vha-2024.01.");
    }

    @Test
    void a_parent_that_is_refused_itself() {
        rules.whatIf("x", "rules:\n  remove: [EXC-01]\n").delete("vha-2024.01/weights.csv");
        assertThat(rules.findings("x")).containsExactly("vha-2024.01/ruleset.yaml:6: the folder holds no weights.csv");
    }

    @Test
    void removing_what_does_not_exist() {
        rules.whatIf("x", """
                rules:
                  remove:
                    - EXC-01
                    - EXC-99
                weights:
                  remove: [10E]
                parameters:
                  remove: [look-back]
                """);
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:12: the parent has no rule EXC-99",
                        "x/ruleset.yaml:14: the parent has no weight row 10E",
                        "x/ruleset.yaml:16: the parent has no parameter look-back");
    }

    @Test
    void replacing_what_does_not_exist() {
        rules.whatIf("x", """
                        rules:
                          replace: [TST-01]
                        weights:
                          replace: ["999"]
                        parameters:
                          replace:
                            memory-months: { value: 1, unit: months, basis: assumption, source: s, meaning: m }
                        """)
                .write("what-if/x/exclusion/new.drl", RuleTexts.exclusion("TST-01", "domestic"))
                .write("what-if/x/weights.csv", HEADER + "999,Unheard of,5,OTHER_WEAPON,assumption,none\n");
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:10: the parent has no rule TST-01",
                        "x/ruleset.yaml:12: the parent has no weight row 999",
                        "x/ruleset.yaml:15: the parent has no parameter memory-months");
    }

    @Test
    void adding_what_exists() {
        rules.whatIf("x", """
                        rules:
                          add: [EXC-01]
                        weights:
                          add: [10D]
                        parameters:
                          add:
                            look-back-months: { value: 1, unit: months, basis: assumption, source: s, meaning: m }
                        """)
                .write("what-if/x/exclusion/new.drl", RuleTexts.exclusion("EXC-01", "domestic"))
                .write("what-if/x/weights.csv", HEADER + "10D,Blades,5,KNIFE_POSSESSION,assumption,none\n");
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:10: the parent already has the rule EXC-01",
                        "x/ruleset.yaml:12: the parent already has the weight row 10D",
                        "x/ruleset.yaml:15: the parent already has the parameter look-back-months");
    }

    @Test
    void a_replaced_rule_with_another_id() {
        rules.whatIf("x", "rules:\n  replace: [EXC-03]\n  add: [EXC-90]\n")
                .write("what-if/x/" + EXC_03, RuleTexts.exclusion("EXC-90", "domestic"));
        assertThat(rules.findings("x"))
                .contains("x/ruleset.yaml:10: " + EXC_03 + " holds rule EXC-90 where the parent has EXC-03");
    }

    @Test
    void a_replaced_rule_at_another_path() {
        rules.whatIf("x", "rules:\n  replace: [EXC-03]\n")
                .write("what-if/x/exclusion/roles.drl", RuleTexts.exclusion("EXC-03", "role == VICTIM"));
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:10: the replaced rule EXC-03 is not at " + EXC_03 + " in the what-if's folder");
    }

    @Test
    void a_replaced_rule_in_another_stratum() {
        rules.whatIf("x", "rules:\n  replace: [EXC-03]\n")
                .write(
                        "what-if/x/incident/roles-that-do-not-count.drl",
                        RuleTexts.rule("EXC-03", "$offence : Candidate( role == VICTIM )", "exclude( $offence )"));
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:10: the replaced rule EXC-03 is not at " + EXC_03 + " in the what-if's folder");
    }

    @Test
    void a_replaced_rule_that_stands_at_two_paths() {
        rules.whatIf("x", "rules:\n  replace: [EXC-03]\n")
                .write("what-if/x/" + EXC_03, RuleTexts.exclusion("EXC-03", "role == VICTIM"))
                .write("what-if/x/exclusion/again.drl", RuleTexts.exclusion("EXC-03", "role == WITNESS"));
        assertThat(rules.findings("x"))
                .contains("x/" + EXC_03 + ":2: the id EXC-03 is already that of exclusion/again.drl");
    }

    @Test
    void an_added_rule_where_the_parent_has_another() {
        rules.whatIf("x", "rules:\n  add: [EXC-90]\n")
                .write("what-if/x/" + EXC_03, RuleTexts.exclusion("EXC-90", "role == VICTIM"));
        assertThat(rules.findings("x"))
                .containsExactly("x/ruleset.yaml:10: the added rule EXC-90 stands at " + EXC_03
                        + ", where the parent has another");
    }

    @Test
    void a_file_that_is_not_declared() {
        rules.whatIf("x", "rules:\n  remove: [EXC-01]\n")
                .write("what-if/x/exclusion/new.drl", RuleTexts.exclusion("EXC-90", "role == VICTIM"));
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:9: exclusion/new.drl holds rule EXC-90, which the what-if does not say it replaces or adds");
    }

    @Test
    void a_weight_row_that_is_not_declared() {
        rules.whatIf("x", "weights:\n  remove: [10D]\n")
                .write("what-if/x/weights.csv", HEADER + "8N,Assault,5,VIOLENCE_WITH_INJURY,assumption,none\n");
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:9: weights.csv has a row 8N that the what-if does not say it replaces or adds");
    }

    @Test
    void a_file_that_is_missing() {
        rules.whatIf("x", "rules:\n  replace: [EXC-03]\n  add: [EXC-90]\nweights:\n  replace: [8N]\n  add: [105A]\n");
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:10: the replaced rule EXC-03 is not at " + EXC_03 + " in the what-if's folder",
                        "x/ruleset.yaml:11: no file of the what-if holds the added rule EXC-90",
                        "x/ruleset.yaml:13: the row 8N is not in the what-if's weights.csv",
                        "x/ruleset.yaml:14: the row 105A is not in the what-if's weights.csv");
    }

    @Test
    void a_page_of_what_is_not_modelled() {
        rules.whatIf("x", "rules:\n  remove: [EXC-01]\n").write("what-if/x/not-modelled.md", "Nothing\n");
        assertThat(rules.findings("x")).containsExactly("x/not-modelled.md:0: a what-if holds only its difference");
    }

    @Test
    void an_entry_that_is_listed_twice() {
        rules.whatIf("x", "rules:\n  remove: [EXC-01, EXC-03]\n  replace: [EXC-03]\nweights:\n  remove: [10D, 10D]\n")
                .write("what-if/x/" + EXC_03, RuleTexts.exclusion("EXC-03", "role == VICTIM"));
        assertThat(rules.findings("x"))
                .containsExactly("x/ruleset.yaml:10: EXC-03 is listed twice", "x/ruleset.yaml:13: 10D is listed twice");
    }

    @Test
    void no_change_at_all() {
        assertThat(rules.whatIf("x", "").findings("x"))
                .containsExactly("x/ruleset.yaml:3: this what-if changes nothing");
        assertThat(rules.whatIf("y", "rules:\n  remove: []\n").findings("y"))
                .containsExactly("y/ruleset.yaml:3: this what-if changes nothing");
    }

    @Test
    void a_replaced_rule_that_is_the_same() {
        rules.whatIf("x", "rules:\n  replace: [EXC-03]\n")
                .write("what-if/x/" + EXC_03, "// a comment\n" + rules.text("vha-2024.01/" + EXC_03));
        assertThat(rules.findings("x"))
                .containsExactly("x/ruleset.yaml:10: the replaced rule EXC-03 is the same as the parent's");
    }

    @Test
    void a_replaced_row_or_parameter_that_is_the_same() {
        rules.whatIf("x", """
                        weights:
                          replace: [10D]
                        parameters:
                          replace:
                            look-back-months: { value: 36, unit: months, basis: assumption, source: s, meaning: m }
                        """)
                .write("what-if/x/weights.csv", HEADER + "10D,Other words,53,KNIFE_POSSESSION,assumption,none\n");
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:10: the replaced weight row 10D is the same as the parent's",
                        "x/ruleset.yaml:13: the replaced parameter look-back-months is the same as the parent's");
    }

    @Test
    void a_change_of_words_that_computes_the_same() {
        String same = "x/ruleset.yaml:3: this what-if computes the same as its parent vha-2024.01";
        rules.whatIf("x", "rules:\n  replace: [EXC-04]\n")
                .write(
                        "what-if/x/exclusion/older-than-look-back.drl",
                        RuleTexts.rule("EXC-04", "$other : Offence( monthsAgo > 36 )", "exclude( $other )"));
        assertThat(rules.findings("x")).containsExactly(same);
        rules.delete("what-if/x/exclusion/older-than-look-back.drl")
                .whatIf(
                        "x",
                        "parameters:\n  add:\n    unread-months: { value: 1, unit: months, basis: law, source: s, meaning: m }\n");
        assertThat(rules.findings("x"))
                .containsExactly(
                        same, "x/ruleset.yaml:11: no rule reads the parameter unread-months that this what-if sets");
    }

    @Test
    void a_removed_parameter_that_a_rule_reads() {
        rules.whatIf("x", "parameters:\n  remove: [look-back-months]\n");
        assertThat(rules.findings("x"))
                .containsExactly(
                        "vha-2024.01/exclusion/older-than-look-back.drl:10: monthsAgo is a number, and 'lookBackMonths' is not a parameter of this rule set");
    }

    @Test
    void a_removal_of_every_criterion() {
        rules.whatIf("x", "rules:\n  remove: [INC-01, INC-02, INC-03]\n");
        assertThat(rules.findings("x"))
                .containsExactly(
                        "x/ruleset.yaml:1: there is no rule in the folder inclusion, so everybody would be on the assessment");
    }

    @Test
    void three_levels_are_enough() {
        rules.whatIf("a", "rules:\n  remove: [EXC-01]\n");
        rules.whatIf("b", "a", rules.load("a").digest(), "rules:\n  remove: [EXC-02]\n");
        rules.whatIf("c", "b", rules.load("b").digest(), "rules:\n  remove: [EXC-03]\n");

        assertThat(rules.load("b").rules())
                .hasSize(rules.load("vha-2024.01").rules().size() - 2);
        assertThat(rules.findings("c"))
                .containsExactly("c/ruleset.yaml:3: what-ifs of what-ifs go more than 3 levels deep");
    }

    @Test
    void a_circle_of_parents() {
        rules.whatIf("a", "b", "sha256:0", "rules:\n  remove: [EXC-01]\n")
                .whatIf("b", "a", "sha256:0", "rules:\n  remove: [EXC-01]\n")
                .whatIf("c", "c", "sha256:0", "rules:\n  remove: [EXC-01]\n");
        assertThat(rules.findings("a"))
                .containsExactly("a/ruleset.yaml:3: the parents of this what-if lead back to it");
        assertThat(rules.findings("c"))
                .containsExactly("c/ruleset.yaml:3: the parents of this what-if lead back to it");
    }
}
