package org.openvha.register.rulesets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.ShippedRules;
import org.openvha.document.Digests;
import org.openvha.fixtures.WrittenPage;
import org.openvha.ruleset.RuleSet;

/** The migration that publishes the shipped sets says what {@code rules} holds. The dates stand in docs/reference-policy.md, section 7. */
class ShippedRuleSetsTest {

    private static final Path MIGRATION = Path.of("src/main/resources/db/migration/V2__shipped_rule_sets.sql");
    private static final Path FILES = Path.of("src/main/resources/db/migration/V3__rule_set_files.sql");
    private static final String BELOW = "-".repeat(40) + "\n";
    private static final Map<String, String> EFFECTIVE_FROM =
            new TreeMap<>(Map.of("vha-2020.04", "2020-04-01", "vha-2024.01", "2024-01-31"));

    @Test
    void the_migration_publishes_the_shipped_sets_as_they_are() throws IOException {
        List<RuleSet> sets =
                EFFECTIVE_FROM.keySet().stream().map(ShippedRules.SETS::load).toList();
        String statements = insert(
                        "published_rule_set (rule_set, digest, effective_from)",
                        sets.stream()
                                .map(set -> row(set.id(), set.digest(), EFFECTIVE_FROM.get(set.id())))
                                .toList())
                + "\n"
                + insert(
                        "published_file (rule_set, path, digest)",
                        sets.stream()
                                .flatMap(set -> set.fileDigests().entrySet().stream()
                                        .map(file -> row(set.id(), file.getKey(), file.getValue())))
                                .toList());

        assertThat(Files.readString(MIGRATION))
                .as("Before a release, write these statements into " + MIGRATION
                        + "; after it, restore the files of the set, for a published one never changes:\n" + statements)
                .endsWith("\n" + statements);
    }

    @Test
    void the_migration_before_the_first_decision_holds_every_byte_of_the_shipped_sets() throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String id : EFFECTIVE_FROM.keySet()) {
            ShippedRules.SETS
                    .load(id)
                    .fileBytes()
                    .forEach((path, bytes) ->
                            files.put(Digests.sha256(bytes), new String(bytes, StandardCharsets.UTF_8)));
        }
        String head = Files.readString(FILES);
        head = head.substring(0, head.indexOf(BELOW) + BELOW.length());
        new WrittenPage(FILES)
                .says(head + "\n"
                        + files.entrySet().stream()
                                .map(file -> "    ('" + file.getKey() + "', convert_to($file$" + file.getValue()
                                        + "$file$, 'UTF8'))")
                                .collect(Collectors.joining(
                                        ",\n", "INSERT INTO rule_set_file (digest, content) VALUES\n", ";\n")));
    }

    private static String insert(String into, List<String> rows) {
        return rows.stream().collect(Collectors.joining(",\n", "INSERT INTO " + into + " VALUES\n", ";\n"));
    }

    private static String row(String... values) {
        return List.of(values).stream().collect(Collectors.joining("', '", "    ('", "')"));
    }
}
