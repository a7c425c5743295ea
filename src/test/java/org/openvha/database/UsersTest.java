package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;

/** Who starts the server, and who may talk to it. */
class UsersTest {

    private static final int NOBODY = 65534;

    /** Nobody else may read the class path, so that one right of root's stays: to read. */
    private static final List<String> AS_NOBODY = List.of(
            "setpriv",
            "--reuid=" + NOBODY,
            "--regid=" + NOBODY,
            "--clear-groups",
            "--bounding-set=-all,+dac_read_search",
            "--inh-caps=-all,+dac_read_search",
            "--ambient-caps=-all,+dac_read_search");

    @TempDir
    Path folder;

    @Test
    void started_by_root_the_server_has_none_of_roots_powers() throws IOException {
        assumeTrue(NotAsRoot.isRoot(), "not run as root, so that this cannot be tried");
        try (Database database = TestSettings.in(folder).open()) {
            assertThat(Sql.in(database).text("SELECT 'started'")).isEqualTo("started");
            long server = Postmaster.of(new DataFolder(folder).cluster())
                    .orElseThrow()
                    .pid();
            assertThat(Files.readAllLines(Path.of("/proc", Long.toString(server), "status")))
                    .anyMatch(line -> line.matches("CapPrm:\\s+0+"))
                    .anyMatch(line -> line.matches("CapEff:\\s+0+"));
        }
    }

    @Test
    void an_ordinary_user_starts_the_server_as_is() throws Exception {
        if (!NotAsRoot.isRoot()) {
            TestSettings.in(folder).open().close();
            return;
        }
        TestSettings.in(folder.resolve("of-root")).open().close();
        Path data = Files.createDirectory(folder.resolve("of-nobody"));
        Files.setAttribute(data, "unix:uid", NOBODY);
        try (OtherProcess nobody = OtherProcess.holding(AS_NOBODY, data)) {
            assertThat(nobody.said()).isEqualTo("ready");
            ProcessHandle server =
                    Postmaster.of(new DataFolder(data.toRealPath()).cluster()).orElseThrow();
            assertThat(Files.getAttribute(Path.of("/proc", Long.toString(server.pid())), "unix:uid"))
                    .isEqualTo(NOBODY);
            nobody.end();
            assertThat(Postmaster.of(new DataFolder(data.toRealPath()).cluster()))
                    .isEmpty();
        }
    }

    @Test
    void a_folder_of_another_user_is_refused_with_his_name() throws IOException {
        assumeTrue(NotAsRoot.isRoot(), "not run as root, so that no folder can be given to another user");
        Path data = Files.createDirectory(folder.resolve("of-nobody"));
        Files.setAttribute(data, "unix:uid", NOBODY);
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(TestSettings.in(data)::open)
                .withMessageContaining(
                        "belongs to the user " + Files.getOwner(data).getName());
    }

    @Test
    void nobody_gets_in_without_the_password() {
        try (Database database = TestSettings.in(folder).open()) {
            String url =
                    Sql.in(database).text("SELECT 'jdbc:postgresql://127.0.0.1:' || inet_server_port() || '/postgres'");
            TestSettings without =
                    TestSettings.in(folder).with("database-url", url).with("database-user", "openvha");
            for (TestSettings settings : List.of(without, without.with("database-password", "guessed"))) {
                assertThatExceptionOfType(DatabaseUnavailable.class)
                        .isThrownBy(settings::open)
                        .withMessageContaining("password")
                        .withMessageContaining("OPENVHA_DATABASE_PASSWORD")
                        .satisfies(refused -> assertThat(refused.getMessage()).doesNotContain("guessed"));
            }
        }
    }

    @Test
    void the_server_listens_on_this_machine_alone() {
        try (Database database = TestSettings.in(folder).open()) {
            Sql owner = new Sql(EmbeddedOwner.of(database, folder));
            assertThat(owner.text("SHOW listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(owner.text("SHOW unix_socket_directories")).isEmpty();
        }
    }
}
