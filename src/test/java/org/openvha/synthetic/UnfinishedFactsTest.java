package org.openvha.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.facts.FactsFile;

/** A run that ends too early must not leave a smaller London that reads as a whole one. */
class UnfinishedFactsTest {

    private static final SyntheticLondon LONDON = new SyntheticLondon(600, 7);

    @TempDir
    Path folder;

    @Test
    void no_file_has_its_name_before_everybody_is_written() {
        LONDON.writeTo(folder, done -> assertThat(files()).isNotEmpty().allMatch(name -> name.endsWith(".unfinished")));

        assertThat(files())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(FactsFile.values())
                        .map(FactsFile::fileName)
                        .toList());
    }

    @Test
    void a_run_that_breaks_off_leaves_nothing_of_its_own_and_the_files_of_an_earlier_one_as_they_were() {
        new SyntheticLondon(2, 1).writeTo(folder, done -> {});
        Map<String, String> before = contents();
        LongConsumer breakOff = done -> {
            throw new IllegalStateException("broken off");
        };

        assertThatThrownBy(() -> LONDON.writeTo(folder, breakOff)).hasMessage("broken off");

        assertThat(contents()).isEqualTo(before);
    }

    private List<String> files() {
        return List.copyOf(contents().keySet());
    }

    private Map<String, String> contents() {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return contents;
    }
}
