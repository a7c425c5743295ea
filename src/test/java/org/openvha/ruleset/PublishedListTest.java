package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.fixtures.CopiedRules;

class PublishedListTest {

    private static final String SET = "vha-2024.01";

    @TempDir
    private Path folder;

    private CopiedRules copies;
    private RuleSets sets;
    private PublishedList list;

    @BeforeEach
    void a_list_of_one_set() {
        copies = CopiedRules.in(folder);
        sets = RuleSets.in(folder.resolve("rules"));
        RuleSet set = sets.load(SET);
        list = new PublishedList(
                List.of(new PublishedSet(SET, set.digest(), LocalDate.of(2024, 1, 31), true, set.fileDigests())));
        copies.write("rules/published.yaml", list.text());
    }

    @Test
    void a_list_is_read_as_it_was_written() {
        assertThat(sets.published()).isEqualTo(list);
        assertThat(sets.load(SET).id()).isEqualTo(SET);
    }

    @Test
    void one_byte_more_is_refused_by_id_and_by_path_and_by_what_changes_the_set() {
        copies.edit("rules/vha-2024.01/not-modelled.md", "a", "b");
        copies.write("rules/vha-2024.01/notes.txt", "");
        copies.write(
                "rules/what-if/mine/ruleset.yaml",
                "id: mine\ntitle: Mine\nparent: " + SET + "\nparent-digest: \""
                        + list.sets().get(0).digest()
                        + "\"\nscope-note: none\nowner: me\nquestion: Why?\ndecision: none\n"
                        + "rules: { remove: [EXC-01] }\n");

        for (String named : List.of(SET, folder.resolve("rules/" + SET).toString(), "mine")) {
            assertThatThrownBy(() -> sets.load(named))
                    .as(named)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("Rule set " + SET + " was published and must not change, but its digest is ")
                    .hasMessageContaining(", not " + list.sets().get(0).digest())
                    .hasMessageContaining(SET + "/not-modelled.md: the file was changed after publication")
                    .hasMessageContaining("./vha history " + SET + " --restore DIR");
        }
        assertThat(sets.unlisted().fileDigests(SET))
                .isNotEqualTo(list.sets().get(0).files());
    }

    @Test
    void a_list_that_was_edited_is_refused_with_its_line() {
        copies.edit("rules/published.yaml", "weights.csv", "weight.csv");
        assertThatThrownBy(() -> sets.load(SET))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("published.yaml:5: it is not the digest of the files of " + SET);
    }

    @Test
    void a_set_that_stands_twice_is_refused() {
        String entry = list.text().substring(list.text().indexOf("  - id"));
        copies.write("rules/published.yaml", list.text() + entry);
        assertThatThrownBy(sets::published).hasMessageContaining(SET + " stands twice");
    }
}
