package org.openvha.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openvha.assessment.ResultFolder;
import org.openvha.document.Digests;
import org.openvha.document.Software;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.ruleset.RuleSets;

/** Receipts that some version of the software wrote, which every later one must come to again, to the byte. They are only ever added to. */
class GoldenReceiptsTest {

    private static final Path RECEIPTS = Path.of("rule-tests", "receipts");

    /** Stands apart from the receipts, so that nobody changes both without noticing. */
    private static final Path DIGESTS = Path.of("src", "test", "resources", "golden-receipts.sha256");

    static Stream<Path> receipts() throws IOException {
        return files().filter(file -> file.endsWith(ResultFolder.RECEIPT));
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void every_golden_receipt_is_come_to_again(Path file) throws IOException {
        ReceiptFile receipt = ReceiptFile.read(file);
        Path people = file.getParent().getParent();
        Facts facts = FactsFolder.read(people.resolve("facts"), rows -> {});
        Path kept = file.resolveSibling(ResultFolder.ASSESSMENTS);
        Replayed replayed = new ReceiptReplay(
                        receipt,
                        RuleSets.in(Path.of("rules")).loadById(receipt.ruleSet()),
                        facts,
                        2,
                        Optional.of(kept).filter(Files::exists))
                .run(done -> {});
        assertThat(replayed.differences()).isEmpty();
        assertThat(replayed.individuals()).isPositive();
    }

    @Test
    void none_is_ever_changed_or_removed() throws IOException {
        SortedMap<String, String> found = new TreeMap<>();
        files().forEach(file -> found.put(name(file), digest(file)));
        SortedMap<String, String> listed = new TreeMap<>();
        for (String line : Files.readAllLines(DIGESTS)) {
            String[] parts = line.split("  ", 2);
            listed.put(parts[1], "sha256:" + parts[0]);
        }
        assertThat(found).isEqualTo(listed);
    }

    @Test
    void this_version_has_some_of_both_sets_that_were_in_force_and_of_what_ifs() throws IOException {
        List<String> ofThis = receipts()
                .filter(file -> file.startsWith(RECEIPTS.resolve(Software.version())))
                .map(file -> ReceiptFile.read(file).ruleSet())
                .toList();
        assertThat(ofThis).contains("vha-2020.04", "vha-2024.01", "include-pwits", "cambridge-weights");
    }

    private static Stream<Path> files() throws IOException {
        return Files.walk(RECEIPTS).filter(Files::isRegularFile).sorted();
    }

    private static String name(Path file) {
        return RECEIPTS.relativize(file).toString().replace('\\', '/');
    }

    private static String digest(Path file) {
        try {
            return Digests.sha256(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
