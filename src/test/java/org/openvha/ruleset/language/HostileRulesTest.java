package org.openvha.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.document.Finding;
import org.openvha.document.Findings;

/** Every hostile or mistaken file is refused where the mistake is, in words, and nothing in it runs: one that ran would end this JVM or leave the canary. */
class HostileRulesTest {

    private static final Path CANARY = Path.of("target", "hostile-canary");

    @BeforeEach
    void without_a_canary() throws IOException {
        Files.deleteIfExists(CANARY);
    }

    @AfterEach
    void nothing_ran() {
        assertThat(CANARY).doesNotExist();
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_hostile_or_mistaken_file_is_refused_where_the_mistake_is(HostileRule hostile) {
        Findings findings = new Findings();
        Optional<CheckedRule> rule = new RuleReader(Map.of("lookBackMonths", 36, "firstBandPercent", 100), findings)
                .read("set/" + hostile.file(), hostile.stratum(), hostile.bytes());

        assertThat(rule).isEmpty();
        assertThat(findings.all()).allSatisfy(finding -> {
            assertThat(finding.file()).isEqualTo("set/" + hostile.file());
            assertThat(finding.problem()).isNotBlank().hasSizeLessThan(250);
            assertThat(finding.remedy()).isNotBlank().hasSizeLessThan(250);
        });
        assertThat(findings.all()).anySatisfy(finding -> {
            assertThat(finding.line()).isEqualTo(hostile.line());
            assertThat(finding.problem()).contains(hostile.problem());
        });
    }

    @Test
    void one_mistake_does_not_drown_in_findings() {
        assertThat(files().filter(hostile -> findings(hostile).size() > 4)).isEmpty();
    }

    @Test
    void the_index_and_the_folder_hold_the_same_files() throws IOException {
        try (Stream<Path> folder = Files.list(HostileRule.FOLDER)) {
            List<String> present = folder.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(".drl"))
                    .sorted()
                    .toList();
            assertThat(present)
                    .hasSizeGreaterThan(60)
                    .isEqualTo(files().map(HostileRule::file).toList());
        }
    }

    static Stream<HostileRule> files() {
        return HostileRule.all();
    }

    private static List<Finding> findings(HostileRule hostile) {
        Findings findings = new Findings();
        new RuleReader(Map.of(), findings).read(hostile.file(), hostile.stratum(), hostile.bytes());
        return findings.all();
    }
}
