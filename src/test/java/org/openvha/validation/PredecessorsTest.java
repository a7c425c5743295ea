package org.openvha.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.ruleset.RuleSets;
import org.openvha.ruleset.kinds.Kind;
import org.openvha.ruleset.validation.Published;
import org.openvha.ruleset.validation.Validator;

/** Whoever has to mend a line of predecessors is told at which manifest, and by the names that the manifests use. */
class PredecessorsTest {

    private Workspace workspace;

    @BeforeEach
    void workspace(@TempDir Path folder) {
        workspace = Workspace.in(folder);
    }

    @Test
    void a_circle_is_told_by_the_names_of_folders_even_if_an_id_differs() {
        workspace.copy("a", "else", "b");
        workspace.copy("b", "b", "a");
        assertThat(said("a"))
                .containsExactly("rules/a/ruleset.yaml:8: the predecessors of a lead back to it, by way of b");
    }

    @Test
    void a_circle_further_back_is_told_at_the_set_where_it_begins() {
        workspace.copy("a", "a", "b");
        workspace.copy("b", "b", "c");
        workspace.copy("c", "c", "b");
        assertThat(said("a"))
                .containsExactly("rules/b/ruleset.yaml:8: the predecessors of b lead back to it, by way of c");
    }

    @Test
    void a_set_that_follows_itself_is_told_so() {
        workspace.copy("a", "a", "a");
        assertThat(said("a")).containsExactly("rules/a/ruleset.yaml:8: a names itself as its predecessor");
    }

    @Test
    void a_predecessor_that_is_missing_further_back_is_told_at_the_set_that_names_it() {
        workspace.copy("a", "a", "b");
        workspace.copy("b", "b", "vha-2020.40");
        assertThat(said("a"))
                .containsExactly("rules/b/ruleset.yaml:8: there is no rule set 'vha-2020.40' to be the predecessor");
    }

    @Test
    void a_what_if_is_no_predecessor() {
        workspace.whatIf("harder", "rules: { remove: [EXC-01] }\n");
        workspace.copy("a", "a", "harder");
        assertThat(said("a"))
                .containsExactly(
                        "rules/a/ruleset.yaml:8: the predecessor harder is a what-if, and a set follows a complete set");
    }

    @Test
    void nothing_is_compared_with_a_predecessor_that_cannot_be_read_and_that_is_said() {
        workspace.copy("a", "a", "b");
        workspace.write("rules/b/ruleset.yaml", "");
        assertThat(said("a"))
                .containsExactly(
                        "rules/a/ruleset.yaml:8: the predecessor b cannot be read, so nothing was compared with it");
    }

    /** The findings about predecessors when that set alone is looked at. */
    private List<String> said(String ruleSet) {
        RuleSets sets = workspace.sets();
        return new Validator(sets, Published.NOTHING, any -> List.of())
                .validate(List.of(ruleSet), Optional.empty()).findings().stream()
                        .filter(finding -> finding.kind() == Kind.UNKNOWN_PREDECESSOR)
                        .map(finding ->
                                workspace.relative(finding.file()) + ":" + finding.line() + ": " + finding.problem())
                        .toList();
    }
}
