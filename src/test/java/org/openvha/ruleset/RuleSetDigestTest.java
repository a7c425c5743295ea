package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleSetDigestTest {

    private static final String SET = RulesFolder.PARENT;

    private RulesFolder rules;

    @BeforeEach
    void folder(@TempDir Path temporary) {
        rules = RulesFolder.in(temporary);
    }

    @Test
    void the_same_set_elsewhere_has_the_same_digest() {
        rules.copy(rules.path(SET), "elsewhere/copy");
        assertThat(rules.load(rules.path("elsewhere/copy").toString()).digest())
                .isEqualTo(rules.load(SET).digest())
                .isEqualTo(RuleSets.in(RulesFolder.SHIPPED).load(SET).digest())
                .matches("sha256:[0-9a-f]{64}");
    }

    @Test
    void one_more_byte_in_any_file_changes_it() throws IOException {
        Set<String> digests = new HashSet<>();
        digests.add(rules.load(SET).digest());
        List<String> files = files();
        for (String file : files) {
            String text = rules.text(file);
            rules.write(file, text + "\n");
            assertThat(digests.add(rules.load(SET).digest())).as(file).isTrue();
            rules.write(file, text);
        }
        assertThat(digests).hasSize(files.size() + 1).contains(rules.load(SET).digest());
    }

    @Test
    void other_line_ends_in_any_file_change_it() throws IOException {
        String digest = rules.load(SET).digest();
        for (String file : files()) {
            String text = rules.text(file);
            rules.write(file, text.replace("\n", "\r\n"));
            assertThat(rules.load(SET).digest()).as(file).isNotEqualTo(digest);
            rules.write(file, text);
        }
    }

    @Test
    void a_rule_file_by_another_name_changes_it() {
        String digest = rules.load(SET).digest();
        String file = SET + "/exclusion/domestic-offences.drl";
        rules.write(SET + "/exclusion/domestic.drl", rules.text(file)).delete(file);
        assertThat(rules.load(SET).digest()).isNotEqualTo(digest);
    }

    @Test
    void a_what_ifs_digest_covers_its_parents_manifest() {
        String before =
                rules.whatIf("x", "rules:\n  remove: [EXC-01]\n").load("x").digest();
        rules.edit(SET + "/ruleset.yaml", "owner: MO2 VHA lead", "owner: Somebody else");
        String header = rules.load(SET).digest();
        rules.edit(
                "what-if/x/ruleset.yaml",
                rules.text("what-if/x/ruleset.yaml").lines().toList().get(3),
                "parent-digest: \"" + header + "\"");
        String after = rules.load("x").digest();
        assertThat(after).isNotEqualTo(before);
        assertThat(rules.load("x").files()).containsKey("parents/" + SET + "/ruleset.yaml");
    }

    @Test
    void a_what_ifs_digest_covers_its_own_words_rules_and_rows() {
        String row =
                "class,offence,weight,crime_type,basis,source\n8N,Assault,5,VIOLENCE_WITH_INJURY,assumption,none\n";
        rules.whatIf("x", "weights:\n  replace: [8N]\n").write("what-if/x/weights.csv", row);
        String before = rules.load("x").digest();
        rules.write("what-if/x/weights.csv", row.replace("5", "6"));
        String heavier = rules.load("x").digest();
        rules.edit("what-if/x/ruleset.yaml", "question: What if?", "question: Why not?");
        assertThat(Set.of(
                        before,
                        heavier,
                        rules.load("x").digest(),
                        rules.load(SET).digest()))
                .hasSize(4);
    }

    private List<String> files() throws IOException {
        Path set = rules.path(SET);
        try (Stream<Path> paths = Files.walk(set)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> SET + "/" + set.relativize(path))
                    .sorted()
                    .toList();
        }
    }
}
