package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An embedded database over its life, with real processes. */
class DatabaseTest {

    @TempDir
    Path folder;

    @Test
    void data_stays_between_runs() {
        try (Database first = TestSettings.in(folder).open()) {
            Sql.in(first).keep("this");
        }
        try (Database second = TestSettings.in(folder).open()) {
            assertThat(Sql.in(second).kept()).isEqualTo("this");
        }
    }

    @Test
    void a_folder_of_a_version_before_has_two_users_after_its_next_start() throws IOException {
        DataFolder data = new DataFolder(folder);
        try (EmbeddedDatabase server =
                EmbeddedDatabase.start(folder, TestCache.FOLDER, 10, ServerSafety.FOR_TESTS, said -> {})) {
            DataSource owner = server.users().owner().source();
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration")
                    .target("4")
                    .ignoreMigrationPatterns("*:*")
                    .placeholders(Map.of("applicationUser", "openvha", "schemaVersion", "4"))
                    .load()
                    .migrate();
            new Sql(owner)
                    .run("DELETE FROM flyway_schema_history WHERE version IS NULL")
                    .run("DROP OWNED BY openvha_application")
                    .run("DROP ROLE openvha_application")
                    .run("INSERT INTO individual VALUES ('N1', '2000-01-01', 'Camden', 1, NULL)");
        }
        Files.delete(data.applicationPassword());
        try (Database database = TestSettings.in(folder).open()) {
            assertThat(Sql.in(database).text("SELECT individual_id || current_user FROM individual"))
                    .isEqualTo("N1openvha_application");
            assertThat(database.ownerServes()).isFalse();
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
