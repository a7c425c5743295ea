package org.openvha.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleTestsIT {

    @TempDir
    private Path folder;

    @Test
    void tests_that_cannot_be_read_do_not_stop_the_others_and_outweigh_those_that_fail() throws Exception {
        broken("vha-2020.04", "first.yaml");
        broken("what-if/without-gbh", "second.yaml");

        Launcher.Ended ended = test().expect(3);

        assertThat(ended.out()).contains("UNREAD vha-2020.04", "FAILS  vha-2024.01", "UNREAD without-gbh");
        assertThat(ended.err()).contains("first.yaml", "second.yaml");
    }

    @Test
    void tests_that_are_missing_do_not_hold() throws Exception {
        Files.createDirectories(folder.resolve("tests"));

        assertThat(test().expect(4).out()).contains("FAILS  vha-2024.01");
    }

    private Launcher.Ended test() throws Exception {
        return Launcher.in(folder).run("test", "--rule-tests-dir", "tests");
    }

    private void broken(String suite, String name) throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("tests").resolve(suite)).resolve(name), "cases: [\n");
    }
}
