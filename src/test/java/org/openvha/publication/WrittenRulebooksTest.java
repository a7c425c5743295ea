package org.openvha.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.fixtures.CopiedRules;
import org.openvha.fixtures.WrittenPage;

/** The rulebooks in {@code docs/rulebook}, which reviewers see change with the rules. */
class WrittenRulebooksTest {

    private static final Path PAGES = Path.of("docs", "rulebook");

    private static final Pattern SHIPPED =
            Pattern.compile("\\('(vha-[^']+)', 'sha256:[0-9a-f]{64}', '[0-9]{4}-[0-9]{2}-[0-9]{2}'\\)");

    static Set<String> due() throws IOException {
        return due(Rulebooks.SHIPPED);
    }

    @ParameterizedTest
    @MethodSource("due")
    void every_shipped_set_has_its_rulebook_and_every_rulebook_is_that_of_its_set(String id) throws IOException {
        new WrittenPage(PAGES.resolve(id + ".md")).says(Rulebooks.SHIPPED.of(id).markdown());
    }

    @Test
    void a_page_that_is_added_is_looked_at_as_well_and_a_draft_needs_none(@TempDir Path folder) throws IOException {
        CopiedRules copy = CopiedRules.in(folder);
        copy.write(
                "rules/vha-2025.01/ruleset.yaml",
                copy.text("rules/vha-2024.01/ruleset.yaml").replace("id: vha-2024.01", "id: vha-2025.01"));
        for (String file : Rulebooks.SHIPPED.sets().fileDigests("vha-2024.01").keySet()) {
            if (!file.equals("ruleset.yaml")) {
                copy.write("rules/vha-2025.01/" + file, copy.text("rules/vha-2024.01/" + file));
            }
        }
        copy.write("docs/rulebook/vha-2023.12.md", "A page without a set");

        assertThat(due(new Rulebooks(folder))).containsExactly("vha-2020.04", "vha-2023.12", "vha-2024.01");
    }

    private static Set<String> due(Rulebooks books) throws IOException {
        Set<String> due = new TreeSet<>(shipped());
        try (Stream<Path> pages = Files.list(books.folder().resolve(PAGES))) {
            pages.forEach(page -> due.add(page.getFileName().toString().replaceFirst("\\.md$", "")));
        }
        return due;
    }

    /** As every new database records them. */
    private static Set<String> shipped() throws IOException {
        Set<String> shipped = new TreeSet<>();
        try (Stream<Path> migrations = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            for (Path migration : migrations.toList()) {
                SHIPPED.matcher(Files.readString(migration)).results().forEach(row -> shipped.add(row.group(1)));
            }
        }
        return shipped;
    }
}
