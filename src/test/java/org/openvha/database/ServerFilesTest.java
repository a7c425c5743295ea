package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;

class ServerFilesTest {

    @TempDir
    Path temporary;

    private DataFolder folder;

    @BeforeEach
    void find() throws IOException {
        folder = new DataFolder(temporary.toRealPath());
    }

    @Test
    void neither_the_log_nor_the_message_of_an_error_holds_values() throws IOException {
        try (Database database = TestSettings.in(folder.root()).open()) {
            Sql sql = Sql.in(database).keep("PERSON-1");
            assertThatExceptionOfType(Sql.SqlFailed.class)
                    .isThrownBy(() -> sql.keep("PERSON-1"))
                    .withMessageContaining("idempotency_key_pkey")
                    .satisfies(failed -> assertThat(failed.getMessage()).doesNotContain("PERSON-1"));
            assertThatExceptionOfType(Sql.SqlFailed.class).isThrownBy(() -> sql.run("SELECT 'PERSON-1'::int"));
        }
        assertThat(Files.readString(folder.log()))
                .contains("database system is ready")
                .doesNotContain("PERSON-1");
    }

    @Test
    void the_log_of_the_former_start_is_kept_and_no_older_one() throws IOException {
        for (int start = 0; start < 3; start++) {
            TestSettings.in(folder.root()).open().close();
        }
        assertThat(folder.log()).exists();
        assertThat(folder.root().resolve("postgres.log.1")).exists();
        assertThat(folder.root().resolve("postgres.log.2")).doesNotExist();
    }

    @Test
    void a_database_of_another_major_version_is_refused_and_left_as_it_is() throws IOException {
        TestSettings.in(folder.root()).open().close();
        Path version = folder.cluster().resolve("PG_VERSION");
        String ours = Files.readString(version);
        Files.writeString(version, "12\n");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(TestSettings.in(folder.root())::open)
                .withMessageContaining("made by PostgreSQL 12")
                .withMessageContaining("OPENVHA_DATA");
        Files.writeString(version, ours);
        TestSettings.in(folder.root()).open().close();
    }

    @Test
    void a_lost_password_is_told_with_the_remedy() throws IOException {
        TestSettings.in(folder.root()).open().close();
        Files.delete(folder.password());
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(TestSettings.in(folder.root())::open)
                .withMessageContaining("postgres-password is not there")
                .withMessageContaining("Put the file back");
        assertThat(Postmaster.of(folder.cluster())).isEmpty();
    }

    @Test
    void text_is_ordered_by_code_point_and_checksums_are_on() {
        try (Database database = TestSettings.in(folder.root()).open()) {
            Sql sql = Sql.in(database);
            assertThat(sql.text("SELECT string_agg(x, '' ORDER BY x) FROM unnest(ARRAY['b', 'a', 'B', 'é', 'z']) x"))
                    .isEqualTo("Babzé");
            assertThat(sql.text("SHOW data_checksums")).isEqualTo("on");
            assertThat(sql.text("SHOW fsync")).isEqualTo("on");
            assertThat(sql.text("SHOW synchronous_commit")).isEqualTo("on");
            assertThat(sql.text("SHOW server_encoding")).isEqualTo("UTF8");
        }
    }

    @Test
    void a_folder_whose_name_a_shell_would_read_does_no_harm() {
        Path odd = folder.root().resolve("a $(touch harm) 'b' \"c\" é");
        try (Database database = TestSettings.in(odd).open()) {
            assertThat(Sql.in(database).text("SELECT 'started'")).isEqualTo("started");
        }
        assertThat(folder.root().resolve("harm")).doesNotExist();
        assertThat(odd.resolve("harm")).doesNotExist();
    }

    @Test
    void a_cache_whose_name_a_shell_would_read_is_refused() {
        Path odd = folder.root().resolve("$cache");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(TestSettings.in(folder.root().resolve("data")).with("cache", odd.toString())::open)
                .withMessageContaining("OPENVHA_CACHE");
    }
}
