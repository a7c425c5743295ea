package org.openvha.ruletest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SuiteFilesTest {

    private static final Path TESTS = Path.of("rule-tests");

    @Test
    void the_files_of_a_suite_are_found_with_their_bytes() {
        assertThat(SuiteFiles.of(TESTS, "vha-2024.01"))
                .containsKey("vha-2024.01/exclusion/domestic-offences.yaml")
                .allSatisfy((path, bytes) -> assertThat(TESTS.resolve(path)).hasBinaryContent(bytes));
        assertThat(SuiteFiles.of(TESTS, "vha-9999.01")).isEmpty();
    }

    @Test
    void so_are_those_that_it_takes_over() {
        assertThat(SuiteFiles.of(TESTS, "vha-2020.04").keySet())
                .anyMatch(path -> path.startsWith("vha-2020.04/"))
                .anyMatch(path -> path.startsWith("vha-2024.01/"));
    }
}
