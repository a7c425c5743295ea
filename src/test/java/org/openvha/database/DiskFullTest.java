package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a small disk in memory, which only root can make: everywhere else these are skipped. */
class DiskFullTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    private Path disk;
    private boolean mounted;

    @BeforeEach
    void mountSmallDisk() throws Exception {
        disk = Files.createDirectory(folder.resolve("disk"));
        mounted = run("mount", "-t", "tmpfs", "-o", "size=200m", "tmpfs", disk.toString());
        assumeTrue(mounted, "NOT RUN: this machine lets nobody here mount a small disk, so that none could be filled");
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            assertThat(run("umount", disk.toString())).isTrue();
        }
    }

    @Test
    void what_was_committed_before_the_disk_was_full_is_there_once_there_is_room_again() throws IOException {
        Path data = disk.resolve("data");
        int committed = 0;
        try (Database database = TestSettings.in(data).open()) {
            Sql sql = Sql.in(database).run("CREATE TABLE kept (id int PRIMARY KEY, filler text)");
            fill(disk.resolve("ballast"), 10);
            committed = insertUntilRefused(sql);
        }
        assertThat(committed).isPositive();
        Files.delete(disk.resolve("ballast"));
        try (Database database = TestSettings.in(data).open()) {
            assertThat(Integer.parseInt(Sql.in(database)
                            .text("SELECT count(*) FROM kept WHERE id <= " + committed
                                    + " AND length(filler) = 64000")))
                    .isEqualTo(committed);
            assertThat(Sql.in(database).text("SELECT count(*) FROM kept WHERE id > " + (committed + 1)))
                    .isEqualTo("0");
            Sql.in(database).run("INSERT INTO kept VALUES (-1, 'more')");
        }
    }

    @Test
    void a_start_on_a_full_disk_says_so_and_the_next_one_with_room_finds_everything() throws IOException {
        Path data = disk.resolve("data");
        try (Database database = TestSettings.in(data).open()) {
            Sql.in(database).run("CREATE TABLE kept (what text)").run("INSERT INTO kept VALUES ('this')");
        }
        fill(disk.resolve("ballast"), 0);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(TestSettings.in(data)::open)
                .withMessageContaining(data.toString())
                .withMessageContaining("make room");
        Files.delete(disk.resolve("ballast"));
        try (Database database = TestSettings.in(data).open()) {
            assertThat(Sql.in(database).text("SELECT what FROM kept")).isEqualTo("this");
        }
    }

    @Test
    void a_first_start_on_a_full_disk_leaves_no_half_database() throws IOException {
        Path data = disk.resolve("data");
        fill(disk.resolve("ballast"), 20);
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(TestSettings.in(data)::open)
                .withMessageContaining("could not set up a database")
                .withMessageContaining("make room");
        assertThat(new DataFolder(data).cluster()).doesNotExist();
        assertThat(data.resolve("postgres-unfinished")).doesNotExist();
        Files.delete(disk.resolve("ballast"));
        TestSettings.in(data).open().close();
    }

    /** Rows that are not compressed, each committed by itself. */
    private static int insertUntilRefused(Sql sql) {
        int committed = 0;
        try {
            while (true) {
                sql.run("INSERT INTO kept SELECT " + (committed + 1)
                        + ", string_agg(md5(random()::text), '') FROM generate_series(1, 2000)");
                committed++;
            }
        } catch (Sql.SqlFailed refused) {
            return committed;
        }
    }

    /** Fills the disk but for so many megabytes. */
    private void fill(Path ballast, int megabytesLeft) throws IOException {
        long bytes = Files.getFileStore(disk).getUsableSpace() - (long) megabytesLeft * MEGABYTE;
        byte[] page = new byte[4096];
        try (OutputStream out = Files.newOutputStream(ballast)) {
            for (long written = 0; written + page.length <= bytes; written += page.length) {
                out.write(page);
            }
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
