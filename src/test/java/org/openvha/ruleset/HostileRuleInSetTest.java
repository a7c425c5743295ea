package org.openvha.ruleset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One hostile file refuses the whole set, whatever stratum it stands in: there is no other way in. */
class HostileRuleInSetTest {

    private static final Path HOSTILE = Path.of("src", "test", "resources", "hostile-rules");
    private static final Path CANARY = Path.of("target", "hostile-canary");

    @TempDir
    Path temporary;

    @Test
    void a_set_with_any_one_hostile_file_is_refused_and_the_file_is_named() throws IOException {
        RulesFolder rules = RulesFolder.in(temporary);
        assertThat(rules.load(RulesFolder.PARENT).rules()).isNotEmpty();
        Files.deleteIfExists(CANARY);
        List<String> index = Files.readAllLines(HOSTILE.resolve("expected.csv"));
        for (String row : index.subList(1, index.size())) {
            String[] fields = row.split(",");
            String file = RulesFolder.PARENT + "/" + fields[1] + "/" + fields[0];
            rules.write(file, Files.readAllBytes(HOSTILE.resolve(fields[0])));
            assertThat(rules.findings(RulesFolder.PARENT))
                    .isNotEmpty()
                    .allSatisfy(finding -> assertThat(finding).startsWith(file + ":"));
            rules.delete(file);
        }
        assertThat(CANARY).doesNotExist();
    }

    @Test
    void findings_of_several_files_are_reported_at_once() throws IOException {
        RulesFolder rules = RulesFolder.in(temporary);
        try (Stream<Path> files = Files.list(HOSTILE)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList()) {
                rules.write(RulesFolder.PARENT + "/gaps/" + file.getFileName(), Files.readAllBytes(file));
            }
        }
        assertThat(rules.refusal(RulesFolder.PARENT).findings().stream()
                        .map(finding -> finding.file())
                        .distinct())
                .hasSizeGreaterThan(300);
    }

    @Test
    void a_what_if_with_a_hostile_file_is_refused() throws IOException {
        RulesFolder rules = RulesFolder.in(temporary).whatIf("evil", "rules:\n  add: [HOS-01]\n");
        rules.write(
                "what-if/evil/exclusion/evil.drl",
                Files.readAllBytes(HOSTILE.resolve("001-system-exit-in-metadata.drl")));

        assertThat(rules.findings("evil")).containsExactly("evil/exclusion/evil.drl:8: 'System' may not stand here");
    }
}
