package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An embedded database over its life, with real processes. */
class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void data_stays_between_runs() {
        try (Database first = TestSettings.in(folder).open()) {
            Sql.in(first).run("CREATE TABLE kept (what text)").run("INSERT INTO kept VALUES ('this')");
        }
        try (Database second = TestSettings.in(folder).open()) {
            assertThat(Sql.in(second).text("SELECT what FROM kept")).isEqualTo("this");
        }
    }

    @Test
    void a_person_is_told_what_takes_long_and_only_that() {
        List<String> first = new ArrayList<>();
        Database.open(TestSettings.in(folder).settings(), first::add).close();
        assertThat(first).anyMatch(said -> said.contains("Setting up a database"));
        List<String> second = new ArrayList<>();
        Database.open(TestSettings.in(folder).settings(), second::add).close();
        assertThat(second).isEmpty();
    }
}
