package org.openvha.register.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;

class KeyFolderTest {

    private static final String LOG = "00000000-0000-0000-0000-000000000001";

    @TempDir
    private Path temporary;

    @Test
    void a_key_stays_the_same_until_it_is_destroyed_and_then_there_is_none() {
        byte[] first;
        try (KeyFolder keys = make()) {
            first = keys.keyOrNew("person A");
            assertThat(keys.keyOrNew("person A")).isEqualTo(first);
            assertThat(keys.keyOrNew("person B")).isNotEqualTo(first);
            keys.save();
        }
        try (KeyFolder keys = open()) {
            assertThat(keys.find("person A")).hasValue(first);
            assertThat(keys.byMark()).hasSize(2).containsKey(KeyFolder.mark(first));
            assertThat(keys.destroy(List.of("person A", "person C"))).isEqualTo(1);
            assertThat(keys.find("person A")).isEmpty();
        }
        try (KeyFolder keys = open()) {
            assertThat(keys.find("person A")).isEmpty();
            assertThat(keys.find("person B")).isPresent();
            assertThat(keys.keyOrNew("person A")).isNotEqualTo(first);
        }
    }

    @Test
    void what_was_not_saved_is_forgotten() {
        try (KeyFolder keys = make()) {
            keys.keyOrNew("person A");
        }
        try (KeyFolder keys = open()) {
            assertThat(keys.size()).isZero();
        }
    }

    @Test
    void tens_of_thousands_of_keys_are_in_256_files_that_tell_no_name() throws IOException {
        List<String> names = IntStream.range(0, 20_000)
                .mapToObj(number -> "person N" + number)
                .toList();
        try (KeyFolder keys = make()) {
            names.forEach(keys::keyOrNew);
            keys.save();
        }
        try (Stream<Path> files = Files.list(folder())) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("keys-")))
                    .hasSize(256);
        }
        assertThat(allBytes()).doesNotContain("person").doesNotContain("N1999");
        try (KeyFolder keys = open()) {
            assertThat(keys.size()).isEqualTo(names.size());
            assertThat(keys.destroy(names.subList(0, 5_000))).isEqualTo(5_000);
        }
        try (KeyFolder keys = open()) {
            assertThat(keys.size()).isEqualTo(15_000);
            assertThat(names.subList(0, 5_000))
                    .noneMatch(name -> keys.find(name).isPresent());
            assertThat(names.subList(5_000, 20_000))
                    .allMatch(name -> keys.find(name).isPresent());
            assertThat(keys.made().stream().mapToLong(Long::longValue).sum()).isEqualTo(names.size());
        }
    }

    @Test
    void no_byte_of_a_destroyed_key_is_left_in_any_file() throws IOException {
        String hex;
        try (KeyFolder keys = make()) {
            hex = HexFormat.of().formatHex(keys.keyOrNew("person A"));
            keys.save();
            assertThat(hexOfAll()).contains(hex);
            keys.destroy(List.of("person A"));
        }
        assertThat(hexOfAll()).doesNotContain(hex);
    }

    @Test
    void only_its_owner_can_read_it_and_it_says_so_when_others_can() throws IOException {
        make().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder().resolve("keys-7f"))))
                .isEqualTo("rw-------");
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-x---"));
        assertThatThrownBy(this::open)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("can be read by others")
                .hasMessageContaining("chmod -R go=");
    }

    @Test
    void one_process_at_a_time_has_it() {
        try (KeyFolder keys = make()) {
            assertThatThrownBy(this::open)
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("is in use")
                    .hasMessageContaining("Wait until it has ended");
            assertThat(keys.size()).isZero();
        }
        open().close();
    }

    @Test
    void whatever_is_lost_or_changed_is_no_erasure_and_is_named() throws IOException {
        try (KeyFolder keys = make()) {
            IntStream.range(0, 2_000).forEach(number -> keys.keyOrNew("person " + number));
            keys.save();
        }
        Random random = new Random(3);
        for (int i = 0; i < 50; i++) {
            String name = "keys-%02x".formatted(random.nextInt(256));
            Path file = folder().resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, changed);
            refused(name + " is lost, was changed");
            Files.write(file, whole);
        }
        Path other = folder().resolve("keys-01");
        Files.copy(folder().resolve("keys-02"), other, StandardCopyOption.REPLACE_EXISTING);
        refused("keys-01 is lost, was changed, or belongs to another folder");
        Files.delete(other);
        refused("keys-01 is lost");
        Files.delete(folder().resolve("key-folder.json"));
        refused("There is no key folder");
    }

    private void refused(String why) {
        assertThatThrownBy(this::open)
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("nothing was erased by it");
    }

    @Test
    void a_folder_that_is_lost_is_not_made_anew_by_who_only_opens_it_nor_beside_other_things() throws IOException {
        assertThatThrownBy(this::open).hasMessageContaining("There is no key folder");
        assertThat(folder()).doesNotExist();
        Files.createDirectory(folder());
        Files.createFile(folder().resolve("something"));
        assertThatThrownBy(this::make).hasMessageContaining("There is no key folder");
    }

    @Test
    void a_folder_serves_one_database() {
        make().close();
        assertThatThrownBy(() -> KeyFolder.openOrMake(folder(), LOG.replace('1', '2')))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("was made for another database");
        open().close();
    }

    @Test
    void what_an_unfinished_making_or_writing_left_does_not_matter() throws IOException {
        Files.createDirectories(temporary.resolve("keys.unfinished/keys-00"));
        try (KeyFolder keys = make()) {
            Files.write(folder().resolve("keys-00.new"), new byte[] {1});
            IntStream.range(0, 2_000).forEach(number -> keys.keyOrNew("person " + number));
            keys.save();
        }
        try (KeyFolder keys = open()) {
            assertThat(keys.size()).isEqualTo(2_000);
        }
    }

    private Path folder() {
        return temporary.resolve("keys");
    }

    private KeyFolder make() {
        return KeyFolder.openOrMake(folder(), LOG);
    }

    private KeyFolder open() {
        return KeyFolder.open(folder());
    }

    private String allBytes() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder())) {
            for (Path file : files.toList()) {
                all.append(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    private String hexOfAll() throws IOException {
        return HexFormat.of().formatHex(allBytes().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    }
}
