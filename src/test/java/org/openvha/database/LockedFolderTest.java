package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;

/** One process at a time uses a data folder. */
class LockedFolderTest {

    @TempDir
    Path folder;

    @Test
    void a_second_process_is_refused_and_told_who_has_the_folder_and_where_that_answers() throws IOException {
        try (Database first = TestSettings.in(folder).open()) {
            first.answersAt("http://127.0.0.1:8080/");
            try (OtherProcess second = OtherProcess.holding(folder)) {
                assertThat(second.said())
                        .startsWith("refused: ")
                        .contains(folder.toRealPath().toString())
                        .contains("process " + ProcessHandle.current().pid())
                        .contains("http://127.0.0.1:8080/api/facts")
                        .contains("for anything else, such as submit, approve, publish, retire and history, stop it,"
                                + " give it a PostgreSQL of its own with OPENVHA_DATABASE_URL")
                        .contains("OPENVHA_DATA");
            }
            assertThat(Sql.in(first).text("SELECT 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void the_same_process_is_refused_a_second_time_and_that_does_not_end_its_lock() throws IOException {
        try (Database first = TestSettings.in(folder).open()) {
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(TestSettings.in(folder)::open)
                    .withMessageContaining(
                            "in use by process " + ProcessHandle.current().pid());
            try (OtherProcess second = OtherProcess.holding(folder)) {
                assertThat(second.said()).startsWith("refused: ");
            }
            assertThat(Sql.in(first).text("SELECT 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void the_lock_ends_with_a_killed_process_even_when_this_one_has_its_id() throws Exception {
        try (OtherProcess first = OtherProcess.holding(folder)) {
            assertThat(first.said()).isEqualTo("ready");
            first.kill();
        }
        Path holder = new DataFolder(folder).holder();
        Holder gone = Holder.in(holder).orElseThrow();
        new Holder(ProcessHandle.current().pid(), gone.started(), gone.url()).writeTo(holder);
        try (Database second = TestSettings.in(folder).open()) {
            assertThat(Sql.in(second).kept()).isEqualTo("by the other process");
        }
        assertThat(holder).doesNotExist();
    }

    @Test
    void a_folder_that_others_could_look_into_is_closed_to_them() throws IOException {
        Path data = Files.createDirectory(folder.resolve("made-by-hand"));
        for (String open : List.of("rwxr-xr-x", "rwxrwx---", "rwx--x--x")) {
            Files.setPosixFilePermissions(data, PosixFilePermissions.fromString(open));
            DataFolder.at(data);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void only_the_owner_can_look_into_the_folder_and_read_the_passwords() throws IOException {
        Path data = folder.resolve("new");
        TestSettings.in(data).open().close();
        assertThat(Files.getPosixFilePermissions(data))
                .hasSize(3)
                .allMatch(right -> right.name().startsWith("OWNER_"));
        DataFolder made = new DataFolder(data);
        for (Path password : List.of(made.password(), made.applicationPassword())) {
            assertThat(Files.getPosixFilePermissions(password))
                    .hasSize(2)
                    .allMatch(right -> right.name().startsWith("OWNER_"));
        }
    }
}
