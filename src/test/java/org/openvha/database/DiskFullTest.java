package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.fixtures.SmallDisk;

/** On a small disk in memory, which only root can make: everywhere else these are skipped. */
class DiskFullTest {

    @TempDir
    Path folder;

    private SmallDisk disk;
    private Path data;

    @BeforeEach
    void mount_small_disk() throws Exception {
        disk = SmallDisk.mount(folder.resolve("disk"));
        data = disk.folder().resolve("data");
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.unmount();
        }
    }

    @Test
    void what_was_committed_before_the_disk_was_full_is_there_once_there_is_room_again() throws IOException {
        int committed = 0;
        try (Database database = TestSettings.in(data).open()) {
            Sql sql = Sql.in(database);
            disk.fill(10);
            committed = insertUntilRefused(sql);
        }
        assertThat(committed).isPositive();
        disk.makeRoom();
        try (Database database = TestSettings.in(data).open()) {
            assertThat(Integer.parseInt(Sql.in(database)
                            .text("SELECT count(*) FROM idempotency_key WHERE key::int <= " + committed
                                    + " AND length(body) = 64000")))
                    .isEqualTo(committed);
            assertThat(Sql.in(database)
                            .text("SELECT count(*) FROM idempotency_key WHERE key::int > " + (committed + 1)))
                    .isEqualTo("0");
            Sql.in(database).keep("-1");
        }
    }

    @Test
    void a_start_on_a_full_disk_says_so_and_the_next_one_with_room_finds_everything() throws IOException {
        try (Database database = TestSettings.in(data).open()) {
            Sql.in(database).keep("this");
        }
        disk.fill(0);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(TestSettings.in(data)::open)
                .withMessageContaining(data.toString())
                .withMessageContaining("make room");
        disk.makeRoom();
        try (Database database = TestSettings.in(data).open()) {
            assertThat(Sql.in(database).kept()).isEqualTo("this");
        }
    }

    @Test
    void a_first_start_on_a_full_disk_leaves_no_half_database() throws IOException {
        disk.fill(20);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(TestSettings.in(data)::open)
                .withMessageContaining("could not set up a database")
                .withMessageContaining("make room");
        assertThat(new DataFolder(data).cluster()).doesNotExist();
        assertThat(data.resolve("postgres-unfinished")).doesNotExist();
        disk.makeRoom();
        TestSettings.in(data).open().close();
    }

    /** Rows that are not compressed, each committed by itself. */
    private static int insertUntilRefused(Sql sql) {
        int committed = 0;
        try {
            while (true) {
                sql.run("INSERT INTO idempotency_key (route, key, request_digest, created_at, body) SELECT 'kept', "
                        + (committed + 1)
                        + ", '', now(), string_agg(md5(random()::text), '') FROM generate_series(1, 2000)");
                committed++;
            }
        } catch (Sql.SqlFailed refused) {
            return committed;
        }
    }
}
