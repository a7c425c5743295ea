package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;

/** A PostgreSQL by its URL. */
class OtherServerTest {

    @TempDir
    Path folder;

    @Test
    void a_database_by_its_url_is_migrated_and_used() {
        try (EmbeddedDatabase server = server();
                Database database = at(server.users().owner()).open()) {
            assertThat(Sql.in(database).text("SELECT count(*) FROM individual")).isEqualTo("0");
            assertThat(database.where()).isEqualTo(server.users().owner().url());
        }
    }

    @Test
    void one_that_is_down_is_refused_within_the_wait_and_no_password_is_shown() throws IOException {
        TestSettings down = TestSettings.in(folder)
                .with("database-url", "jdbc:postgresql://127.0.0.1:" + closedPort() + "/vha?password=in-the-url")
                .with("database-user", "vha")
                .with("database-password", "very-secret")
                .with("database-wait-seconds", "1");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(down::open)
                .withMessageContaining("jdbc:postgresql://127.0.0.1:")
                .withMessageContaining("did not answer within 1 second")
                .withMessageContaining("OPENVHA_DATABASE_URL")
                .satisfies(refused -> assertThat(refused.getMessage())
                        .doesNotContain("very-secret")
                        .doesNotContain("in-the-url"));
    }

    @Test
    void one_that_never_answers_is_refused_within_the_wait() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            TestSettings settings = TestSettings.in(folder)
                    .with("database-url", "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/vha")
                    .with("database-wait-seconds", "1");
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(settings::open)
                    .withMessageContaining("did not answer within 1 second");
        }
    }

    @Test
    void one_that_starts_later_is_waited_for() {
        DataFolder data = DataFolder.at(folder.resolve("server"));
        Address address;
        try (EmbeddedDatabase server = server()) {
            address = server.users().owner();
        }
        Programs programs = new Programs(
                ServerPrograms.ofThisPlatform().in(TestCache.FOLDER, data.programs(), said -> {}), NotAsRoot.prefix());
        List<String> said = new ArrayList<>();
        try (Database database = Database.open(at(address).settings(), sentence -> {
            said.add(sentence);
            if (said.size() == 1) {
                programs.run(data.cluster(), "pg_ctl", "start", "--wait", "--silent", "--log=" + data.log());
            }
        })) {
            assertThat(said).containsExactly("Waiting for the database at " + address.url(), Database.OWNER_SERVES);
            assertThat(Sql.in(database).text("SELECT 'came'")).isEqualTo("came");
        } finally {
            programs.run(data.cluster(), "pg_ctl", "stop", "--wait", "--silent", "--mode=fast");
        }
    }

    @Test
    void a_newer_schema_is_refused() {
        try (EmbeddedDatabase server = server()) {
            try (Database database = at(server.users().owner()).open()) {
                Sql.in(database)
                        .run(
                                "INSERT INTO flyway_schema_history SELECT 999, '999', 'of tomorrow', 'SQL', 'V999__of_tomorrow.sql', 1, installed_by, installed_on, 1, true"
                                        + " FROM flyway_schema_history LIMIT 1");
            }
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(at(server.users().owner())::open)
                    .withMessageContaining("made by a newer version of OpenVHA (migration 999)");
        }
    }

    @Test
    void a_schema_made_by_another_migration_of_the_same_name_is_refused() {
        try (EmbeddedDatabase server = server()) {
            try (Database database = at(server.users().owner()).open()) {
                Sql.in(database).run("UPDATE flyway_schema_history SET checksum = 1 WHERE version = '1'");
            }
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(at(server.users().owner())::open)
                    .withMessageContaining("made by other migrations");
        }
    }

    @Test
    void a_database_of_something_else_is_refused_and_left_alone() {
        try (EmbeddedDatabase server = server()) {
            try (Database database = at(server.users().owner()).open()) {
                Sql.in(database).run("DROP TABLE flyway_schema_history").run("DROP TABLE individual");
            }
            assertThatExceptionOfType(DatabaseUnavailable.class)
                    .isThrownBy(at(server.users().owner())::open)
                    .withMessageContaining("Give a database that is empty");
        }
    }

    @Test
    void a_database_that_goes_down_during_work_gives_an_error_and_not_a_wait_without_end() {
        try (Database database = TestSettings.in(folder.resolve("data")).open()) {
            Sql sql = Sql.in(database).keep("this");
            ProcessHandle server = Postmaster.of(new DataFolder(folder.resolve("data")).cluster())
                    .orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
            assertThatExceptionOfType(Sql.SqlFailed.class).isThrownBy(() -> sql.kept());
        }
    }

    @Test
    void a_database_with_two_users_made_as_the_page_for_administrators_says_holds_the_program_to_its_word()
            throws IOException {
        try (EmbeddedDatabase server = server()) {
            Sql administrator = new Sql(server.users().owner().source());
            for (String statement : page("sql").split(";\n")) {
                administrator.run(statement);
            }
            String url = server.users().owner().url().replaceFirst("/[^/]*$", "/openvha");
            TestSettings one = TestSettings.in(folder.resolve("unused"))
                    .with("database-url", url)
                    .with("database-user", "openvha_owner")
                    .with("database-password", "a long secret");
            TestSettings two = one.with("database-user", "openvha_service")
                    .with("database-password", "another long secret")
                    .with("database-owner-user", "openvha_owner")
                    .with("database-owner-password", "a long secret");
            ownerServes(one, true);
            ownerServes(two, false);
            ownerServes(two, false);
            ownerServes(one, true);
            administrator.run("GRANT openvha_owner TO openvha_service");
            ownerServes(two, true);
        }
    }

    private static void ownerServes(TestSettings settings, boolean serves) {
        List<String> said = new ArrayList<>();
        try (Database database = Database.open(settings.settings(), said::add)) {
            assertThat(database.ownerServes()).isEqualTo(serves);
            assertThat(said).isEqualTo(serves ? List.of(Database.OWNER_SERVES) : List.of());
            assertThat(Sql.in(database).text("SELECT count(*) FROM individual")).isEqualTo("0");
        }
    }

    /** The block of that language in the page for administrators. */
    private static String page(String language) throws IOException {
        String page = Files.readString(Path.of("docs", "database-users.md"));
        String block = page.substring(page.indexOf("```" + language + "\n") + language.length() + 4);
        return block.substring(0, block.indexOf("```"));
    }

    private EmbeddedDatabase server() {
        return EmbeddedDatabase.start(
                folder.resolve("server"), TestCache.FOLDER, 20, ServerSafety.FOR_TESTS, said -> {});
    }

    private TestSettings at(Address address) {
        return TestSettings.in(folder.resolve("unused"))
                .with("database-url", address.url())
                .with("database-user", address.user().orElseThrow())
                .with("database-password", address.password().orElseThrow())
                .with("database-wait-seconds", "20");
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
