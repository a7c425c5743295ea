package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is killed, the next start works and what was committed is there. */
class KilledProcessesTest {

    @TempDir
    Path temporary;

    private DataFolder folder;

    @BeforeEach
    void find() throws IOException {
        folder = new DataFolder(temporary.toRealPath());
    }

    @Test
    void a_killed_server_recovers_at_the_next_start() {
        try (Database database = TestSettings.in(folder.root()).open()) {
            Sql.in(database).keep("committed");
            ProcessHandle server = Postmaster.of(folder.cluster()).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        }
        assertThat(folder.cluster().resolve("postmaster.pid")).exists();
        try (Database database = TestSettings.in(folder.root()).open()) {
            assertThat(Sql.in(database).kept()).isEqualTo("committed");
        }
    }

    @Test
    void a_server_that_a_killed_process_left_running_is_taken_over() throws Exception {
        try (OtherProcess killed = OtherProcess.holding(folder.root())) {
            assertThat(killed.said()).isEqualTo("ready");
            killed.kill();
        }
        ProcessHandle orphan = Postmaster.of(folder.cluster()).orElseThrow();
        List<String> said = new ArrayList<>();
        try (Database database = Database.open(TestSettings.in(folder.root()).settings(), said::add)) {
            assertThat(Postmaster.worksIn(orphan, folder.cluster())).isFalse();
            assertThat(said).anyMatch(sentence -> sentence.contains("left running"));
            assertThat(Sql.in(database).kept()).isEqualTo("by the other process");
        }
    }

    @Test
    void a_process_that_is_asked_to_end_stops_its_server_cleanly() throws Exception {
        try (OtherProcess asked = OtherProcess.holding(folder.root())) {
            assertThat(asked.said()).isEqualTo("ready");
            asked.end();
        }
        assertThat(Postmaster.of(folder.cluster())).isEmpty();
        assertThat(folder.cluster().resolve("postmaster.pid")).doesNotExist();
        assertThat(folder.holder()).doesNotExist();
    }

    @Test
    void a_process_that_has_the_id_of_a_killed_server_is_not_taken_for_it() throws IOException {
        TestSettings.in(folder.root()).open().close();
        long other = ProcessHandle.current().pid();
        Files.write(
                folder.cluster().resolve("postmaster.pid"),
                List.of(Long.toString(other), folder.cluster().toString(), "1", "1", "", "127.0.0.1", "0 0", "ready"));
        try (Database database = TestSettings.in(folder.root()).open()) {
            assertThat(Sql.in(database).text("SELECT 'started'")).isEqualTo("started");
        }
    }

    @Test
    void a_first_start_that_was_killed_is_done_again() throws IOException {
        Path unfinished = Files.createDirectory(folder.root().resolve("postgres-unfinished"));
        Files.writeString(unfinished.resolve("PG_VERSION"), "18");
        ServerPassword.writeTo(folder.password());
        try (Database database = TestSettings.in(folder.root()).open()) {
            assertThat(Sql.in(database).text("SELECT 'started'")).isEqualTo("started");
        }
        assertThat(unfinished).doesNotExist();
    }
}
