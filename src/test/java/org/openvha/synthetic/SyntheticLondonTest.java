package org.openvha.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyntheticLondonTest {

    private static final List<String> FILES = List.of(
            "individuals.csv",
            "offences.csv",
            "intelligence.csv",
            "custody.csv",
            "activities.csv",
            "reviews.csv",
            "demographics.csv");

    @TempDir
    Path folder;

    @Test
    void the_same_size_and_seed_give_the_same_bytes() throws Exception {
        assertThat(bytes(made(2_000, 7, "one"))).isEqualTo(bytes(made(2_000, 7, "other")));
    }

    @Test
    void the_bytes_are_the_ones_they_have_always_been_whatever_the_release_of_java() throws Exception {
        // Computed once on JDK 17 and on JDK 25; whoever retunes the shape changes it on purpose.
        assertThat(digest(made(500, 2023, "known")))
                .isEqualTo("c370ecef3ed2e3cbedef11f3bd9e279da5d635a8ec5ae3bd644814b7eac29835");
    }

    @Test
    void another_locale_and_time_zone_change_no_byte() throws Exception {
        byte[] usual = bytes(made(500, 7, "usual"));
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            assertThat(bytes(made(500, 7, "elsewhere"))).isEqualTo(usual);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void another_seed_makes_other_people() throws Exception {
        Path one = made(200, 1, "one");
        Path other = made(200, 2, "other");

        for (String file : FILES) {
            assertThat(Files.readString(one.resolve(file)))
                    .as(file)
                    .isNotEqualTo(Files.readString(other.resolve(file)));
        }
    }

    @Test
    void a_larger_population_begins_with_the_smaller_one() throws Exception {
        Path smaller = made(1_000, 7, "smaller");
        Path larger = made(2_000, 7, "larger");

        for (String file : FILES) {
            assertThat(Files.readString(larger.resolve(file)))
                    .as(file)
                    .startsWith(Files.readString(smaller.resolve(file)))
                    .isNotEqualTo(Files.readString(smaller.resolve(file)));
        }
    }

    @Test
    void progress_rises_to_the_number_of_people() {
        List<Long> progress = new ArrayList<>();

        new SyntheticLondon(1_234, 7).writeTo(folder, progress::add);

        assertThat(progress)
                .isSorted()
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(1)
                .endsWith(1_234L);
    }

    @Test
    void a_population_of_nobody_is_refused() {
        assertThatThrownBy(() -> new SyntheticLondon(0, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at least 1");
    }

    @Test
    void lines_end_in_line_feed_alone() throws Exception {
        assertThat(new String(bytes(made(50, 7, "lines")), StandardCharsets.UTF_8))
                .endsWith("\n")
                .doesNotContain("\r");
    }

    private Path made(int individuals, long seed, String name) {
        Path made = folder.resolve(name);
        new SyntheticLondon(individuals, seed).writeTo(made, done -> {});
        return made;
    }

    private static byte[] bytes(Path made) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String file : FILES) {
            all.append(file).append('\n').append(Files.readString(made.resolve(file)));
        }
        return all.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(Path made) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes(made)));
    }
}
