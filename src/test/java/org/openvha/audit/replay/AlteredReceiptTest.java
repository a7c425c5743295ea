package org.openvha.audit.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openvha.assessment.FolderAssessment;
import org.openvha.assessment.ResultFolder;
import org.openvha.assessment.ShippedRules;
import org.openvha.document.Software;
import org.openvha.facts.Facts;
import org.openvha.facts.FactsFolder;
import org.openvha.fixtures.FactsWriter;
import org.openvha.fixtures.RandomCaseFiles;

/** A receipt of this version says what such a receipt says, no less and no more. */
class AlteredReceiptTest {

    @TempDir
    static Path temporary;

    private static Facts facts;
    private static String receipt;

    @BeforeAll
    static void a_receipt() throws IOException {
        FactsWriter.write(RandomCaseFiles.people(40, 3, ShippedRules.AS_OF), temporary.resolve("facts"));
        facts = FactsFolder.read(temporary.resolve("facts"), rows -> {});
        Path folder = temporary.resolve("results");
        try (ResultFolder results = ResultFolder.prepare(folder)) {
            new FolderAssessment(ShippedRules.VHA_2024, ShippedRules.AS_OF, 1, false).run(facts, results, done -> {});
        }
        receipt = Files.readString(folder.resolve(ResultFolder.RECEIPT));
    }

    @Test
    void as_it_was_written_it_is_the_same() throws IOException {
        assertThat(replay(receipt)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "mode | \"mode\" : \"simulation\" | \"mode\" : \"assessment\"",
                "mode | \"mode\" : \"simulation\", | ``",
                "incomplete | \"incomplete\" : 0, | ``",
                "unmatchedReviews | \"unmatchedReviews\" | \"reviewsUnmatched\"",
                "demographicsDigest | \"demographicsDigest\" | \"demographics\"",
                "listedOnly | \"listedOnly\" : false, | ``",
                "approvedBy | \"mode\" | \"approvedBy\" : \"the policy board\", \"mode\"",
            })
    void what_is_altered_left_out_or_added_is_a_difference(String path, String from, String to) throws IOException {
        assertThat(receipt).contains(from);
        assertThat(replay(receipt.replace(from, to)))
                .extracting(Difference::path)
                .contains(path);
    }

    @Test
    void one_of_another_version_may_say_less_or_more_but_nothing_else() throws IOException {
        String other = receipt.replace(Software.NAME + " " + Software.version(), Software.NAME + " 0.0.1");
        assertThat(replay(other.replace("\"incomplete\" : 0,", ""))).isEmpty();
        assertThat(replay(other.replace("\"mode\"", "\"site\" : 1, \"mode\""))).isEmpty();
        assertThat(replay(other.replace("\"simulation\"", "\"assessment\"")))
                .extracting(Difference::path)
                .containsExactly("mode");
    }

    private static List<Difference> replay(String text) throws IOException {
        return new ReceiptReplay(
                        ReceiptFile.of(text.getBytes(StandardCharsets.UTF_8)),
                        ShippedRules.VHA_2024,
                        facts,
                        1,
                        Optional.empty())
                .run(done -> {})
                .differences();
    }
}
