package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestRefusalTest {

    private static final String SET = RulesFolder.PARENT;
    private static final String FILE = SET + "/ruleset.yaml";

    private RulesFolder rules;

    @BeforeEach
    void folder(@TempDir Path temporary) {
        rules = RulesFolder.in(temporary);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "owner: MO2 VHA lead | owners: MO2 VHA lead | 1 | 'owner' is missing",
                "owner: MO2 VHA lead | owners: MO2 VHA lead | 4 | 'owners' is not a key here",
                "owner: MO2 VHA lead | owner: | 4 | 'owner' must be text",
                "owner: MO2 VHA lead | owner: [MO2] | 4 | 'owner' must be text",
                "owner: | title: Again~owner: | 4 | 'title' stands twice",
                "title: A | title: !!str A | 2 | tags such as !!int may not stand here",
                "title: A | title: &x A | 2 | anchors and aliases may not stand here",
                "title: A test | title: A: B | 2 | this is not valid YAML",
                "change-note: A test | parent-digest: sha256:0 | 5 | 'parent-digest' is not a key here",
                "change-note: A test | rules: {} | 5 | 'rules' is not a key here",
                "value: 36 | value: 36~    value: 24 | 9 | 'value' stands twice",
                "value: 36 | value: thirty | 8 | 'value' must be a whole number",
                "value: 36 | value: 36.5 | 8 | 'value' must be a whole number",
                "value: 36 | value: 036 | 8 | 'value' must be a whole number",
                "value: 36 | value: 99999999999 | 8 | 'value' must be a whole number",
                "value: 36 | value: -1 | 8 | the value -1 is out of range",
                "value: 36 | value: 1000001 | 8 | the value 1000001 is out of range",
                "value: 36 | minimum: 36 | 8 | 'value' is missing",
                "value: 36 | minimum: 36 | 8 | 'minimum' is not a key here",
                "basis: GVM | basis: gvn | 10 | 'gvn' is not a basis",
                "source: s | source: ' ' | 11 | 'source' must be text",
                "look-back-months: | look_back_months: | 7 | 'look_back_months' is not a parameter's name",
                "look-back-months: | LookBack: | 7 | 'LookBack' is not a parameter's name",
                "look-back-months: | look-back-months-: | 7 | 'look-back-months-' is not a parameter's name",
                "look-back-months: | date: | 8 | no rule could name a parameter 'date'",
                "look-back-months: | new: | 8 | no rule could name a parameter 'new'",
                "look-back-months: | true: | 8 | no rule could name a parameter 'true'",
                "look-back-months: | member-of: | 8 | no rule could name a parameter 'member-of'"
            })
    void a_bad_key_or_value_is_refused_on_its_line(String from, String to, int line, String problem) {
        rules.write(FILE, small()).edit(FILE, from, to.replace('~', '\n'));
        assertThat(rules.findings(SET))
                .anySatisfy(finding -> assertThat(finding).startsWith(FILE + ":" + line + ": " + problem));
    }

    @ParameterizedTest
    @ValueSource(strings = {"VHA", "vha 2024", "-vha", "../vha", "vha/2024", "vha_2024"})
    void an_id_that_is_no_folders_name_is_refused(String id) {
        rules.write(FILE, small().replace("vha-2024.01", id));
        assertThat(rules.findings(rules.path(SET).toString())).contains(FILE + ":1: '" + id + "' is not a rule set id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a.", "a..", "a..b", "con", "nul", "aux", "prn", "com1", "lpt9", "con.2024", "nul.vha-2024.01"})
    void an_id_that_not_every_system_can_have_as_a_folders_name_is_refused_with_a_remedy(String id) {
        rules.write(FILE, small().replace("vha-2024.01", id));
        assertThat(rules.findings(rules.path(SET).toString()))
                .anySatisfy(
                        finding -> assertThat(finding).startsWith(FILE + ":1: '" + id + "' is not a rule set id: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vha-2024.01", "console", "com10", "vha.con", "a-", "0"})
    void other_ids_are_folders_names_everywhere(String id) {
        assertThat(NewVersion.canBeCalled(id)).isTrue();
    }

    @Test
    void two_parameters_that_rules_would_write_alike_are_refused() {
        rules.write(FILE, parameters("band-1", "band1"));
        assertThat(rules.findings(SET)).contains(FILE + ":13: two parameters are both written band1 in rules");
    }

    @Test
    void a_parameter_that_no_rule_reads_would_change_nothing() {
        int line = 1
                + (int) rules.text(FILE)
                        .lines()
                        .takeWhile(text -> !text.equals("parameters:"))
                        .count();
        rules.edit(
                FILE,
                "parameters:\n",
                "parameters:\n  unread: { value: 1, unit: months, basis: law, source: s, meaning: m }\n");
        assertThat(rules.findings(SET))
                .containsExactly(FILE + ":" + (line + 1) + ": no rule reads the parameter unread");
    }

    @Test
    void a_what_if_that_removes_a_rule_may_leave_its_parameter_behind() {
        rules.whatIf("no-gate", "rules: { remove: [INC-02] }\n");
        assertThat(rules.load("no-gate").parameterValues()).containsKey("recency-months");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "just text",
                "- a\n- list\n",
                "id: &x a\ntitle: *x\nowner: *y\n",
                "id: [unclosed\n",
                "\tid: a\n",
                "--- \nid: a\n---\nid: b\n",
                "? [a, b]\n: c\n"
            })
    void what_is_no_plain_list_of_keys_is_refused(String manifest) {
        assertThat(rules.write(FILE, manifest).findings(SET))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).startsWith(FILE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{", "- ", "? "})
    void nesting_without_end_is_refused_and_not_a_stack_overflow(String bracket) {
        assertThat(rules.write(FILE, "id: " + bracket.repeat(20_000)).findings(SET))
                .isNotEmpty();
    }

    private static String small() {
        return parameters("look-back-months");
    }

    private static String parameters(String... names) {
        StringBuilder manifest = new StringBuilder(
                "id: vha-2024.01\ntitle: A test\n\nowner: MO2 VHA lead\nchange-note: A test\nparameters:\n");
        for (String name : names) {
            manifest.append("  ")
                    .append(name)
                    .append(":\n    value: 36\n    unit: months\n    basis: GVM\n    source: s\n    meaning: m\n");
        }
        return manifest.toString();
    }
}
