package org.openvha.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProgramsTest {

    private static final String[] WHOLE = {"bin/postgres", "bin/initdb", "bin/pg_ctl", "share/postgresql/postgres.bki"};

    @TempDir
    Path folder;

    @Test
    void programs_are_unpacked_once() throws IOException {
        List<String> said = new ArrayList<>();
        Path first = programs(WHOLE).in(folder.resolve("cache"), folder.resolve("other"), said::add);
        Path second = programs(WHOLE).in(folder.resolve("cache"), folder.resolve("other"), said::add);
        assertThat(second).isEqualTo(first);
        assertThat(said).hasSize(1);
        assertThat(first.resolve("bin/initdb")).isExecutable();
        assertThat(children(folder.resolve("cache"))).containsExactly(first);
    }

    @Test
    void another_version_stands_beside_it() throws IOException {
        Path first = programs(WHOLE).in(folder.resolve("cache"), folder, said -> {});
        Path second = programs(
                        Stream.concat(Stream.of(WHOLE), Stream.of("share/more")).toArray(String[]::new))
                .in(folder.resolve("cache"), folder, said -> {});
        assertThat(children(folder.resolve("cache"))).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void processes_that_unpack_at_once_do_not_disturb_one_another() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Callable<Path> unpacking = () -> programs(WHOLE).in(folder.resolve("cache"), folder, said -> {});
            List<Path> found = new ArrayList<>();
            for (Future<Path> future :
                    threads.invokeAll(Stream.generate(() -> unpacking).limit(32).toList())) {
                found.add(future.get());
            }
            assertThat(found).containsOnly(found.get(0));
            assertThat(children(folder.resolve("cache"))).containsExactly(found.get(0));
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_cache_of_which_a_part_was_tidied_away_is_unpacked_again() throws IOException {
        Path whole = programs(WHOLE).in(folder.resolve("cache"), folder, said -> {});
        Files.delete(whole.resolve("bin/postgres"));
        assertThat(programs(WHOLE)
                        .in(folder.resolve("cache"), folder, said -> {})
                        .resolve("bin/postgres"))
                .exists();
    }

    @Test
    void a_cache_that_cannot_be_written_is_replaced_by_the_data_folder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        List<String> said = new ArrayList<>();
        Path found = programs(WHOLE).in(file.resolve("cache"), folder.resolve("data"), said::add);
        assertThat(found).startsWith(folder.resolve("data"));
        assertThat(said).first().asString().contains("cannot be used").contains(file.toString());
    }

    @Test
    void where_nothing_can_be_written_the_remedy_is_told() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> programs(WHOLE).in(file.resolve("cache"), file.resolve("data"), said -> {}))
                .withMessageContaining("OPENVHA_CACHE")
                .withMessageContaining("OPENVHA_DATABASE_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../outside", "bin/../../outside", "link>../../outside", "link>/etc", "pipe|"})
    void an_entry_that_leads_out_of_the_archive_is_refused(String entry) throws IOException {
        byte[] packed = packed(entry);
        Path target = folder.resolve("unpacked");
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> Archive.unpack(new ByteArrayInputStream(packed), target))
                .withMessageContaining("archive");
        assertThat(folder.resolve("outside")).doesNotExist();
    }

    private static List<Path> children(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.toList();
        }
    }

    private static ServerPrograms programs(String... entries) throws IOException {
        byte[] packed = packed(entries);
        return new ServerPrograms(() -> new ByteArrayInputStream(packed));
    }

    /** {@code name}, {@code name>target of a link} or {@code name of a pipe|}. */
    private static byte[] packed(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (String entry : entries) {
                put(tar, entry);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(TarArchiveOutputStream tar, String entry) throws IOException {
        int link = entry.indexOf('>');
        if (link > 0) {
            TarArchiveEntry symbolic = new TarArchiveEntry(entry.substring(0, link), TarConstants.LF_SYMLINK);
            symbolic.setLinkName(entry.substring(link + 1));
            tar.putArchiveEntry(symbolic);
        } else if (entry.endsWith("|")) {
            tar.putArchiveEntry(new TarArchiveEntry(entry, TarConstants.LF_FIFO));
        } else {
            byte[] content = entry.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry file = new TarArchiveEntry(entry, true);
            file.setModTime(0);
            file.setMode(0100755);
            file.setSize(content.length);
            tar.putArchiveEntry(file);
            tar.write(content);
        }
        tar.closeArchiveEntry();
    }
}
