package org.openvha.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    private static final List<String> NAMES = List.of("about-people.csv");

    @TempDir
    private Path temporary;

    @Test
    void results_and_the_folder_made_for_them_are_their_owners_alone() throws IOException {
        Path folder = temporary.resolve("not/there");
        try (OutputFolder out = OutputFolder.prepare(folder, NAMES)) {
            out.write(NAMES.get(0), OutputFolderTest::somebody);
        }
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(folder.resolve(NAMES.get(0)))).isEqualTo("rw-------");
    }

    @Test
    void in_a_folder_that_others_may_read_the_results_are_their_owners_alone_too() throws IOException {
        Path folder = Files.createDirectory(temporary.resolve("shared"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path earlier = Files.writeString(folder.resolve(NAMES.get(0) + ".unfinished"), "left by a run that was killed");
        Files.setPosixFilePermissions(earlier, PosixFilePermissions.fromString("rw-r--r--"));
        try (OutputFolder out = OutputFolder.prepare(folder, List.of())) {
            out.write(NAMES.get(0), OutputFolderTest::somebody);
        }
        assertThat(rights(folder)).as("not ours to change").isEqualTo("rwxr-xr-x");
        assertThat(rights(folder.resolve(NAMES.get(0)))).isEqualTo("rw-------");
        assertThat(folder.resolve(NAMES.get(0))).hasContent("N000001");
    }

    private static void somebody(java.io.OutputStream out) throws IOException {
        out.write("N000001".getBytes(StandardCharsets.UTF_8));
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
