package org.openvha.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.document.ResultNotWritten;
import org.openvha.facts.Borough;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Individual;
import org.openvha.facts.Refusal;
import org.openvha.facts.RowCounts;

class ResultFolderTest {

    private static final LocalDate AS_OF = LocalDate.of(2024, 1, 31);
    private static final Individual SOMEBODY = new Individual("N1", LocalDate.of(2000, 1, 1), Borough.CAMDEN);

    @TempDir
    private Path temporary;

    @Test
    void what_an_earlier_run_left_is_removed_and_other_files_stay() throws IOException {
        for (String name : List.of("assessments.ndjson", "list.csv", "rejected.csv", "receipt.json", "notes.txt")) {
            Files.writeString(temporary.resolve(name), "earlier");
        }
        ResultFolder.prepare(temporary);

        assertThat(names()).containsExactly(".lock", "notes.txt");
    }

    @Test
    void a_run_that_fails_leaves_no_list_behind() throws IOException {
        ResultFolder folder = ResultFolder.prepare(temporary);
        try (ResultWriter writer = new ResultWriter(folder)) {
            writer.append(new AssessedLine(new byte[] {'x', '\n'}, Outcome.INCLUDED, 600), SOMEBODY);
        }

        assertThat(names()).containsExactly(".lock");
    }

    @Test
    void files_appear_when_complete_and_the_digest_is_that_of_their_bytes() throws IOException {
        ResultFolder folder = ResultFolder.prepare(temporary.resolve("made/on/the/way"));
        try (ResultWriter writer = new ResultWriter(folder)) {
            writer.append(new AssessedLine("abc".getBytes(), Outcome.INCLUDED, 600), SOMEBODY);
            writer.append(new AssessedLine(new byte[0], Outcome.REMOVED, 700), SOMEBODY);

            assertThat(writer.finish(AS_OF))
                    .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(writer.outcomes())
                    .isEqualTo(Map.of(Outcome.INCLUDED, 1L, Outcome.REMOVED, 1L, Outcome.NOT_INCLUDED, 0L));
            assertThat(folder.path().resolve("list.csv")).doesNotExist();
            writer.complete(receipt());
        }
        assertThat(folder.path().resolve("assessments.ndjson")).hasContent("abc");
        assertThat(folder.path().resolve("list.csv"))
                .hasContent("rank,individual_id,score,borough,bcu,age,under_18\n1,N1,600,Camden,CN,24,false\n");
    }

    @Test
    void refused_rows_are_there_after_every_run_if_only_as_a_header() throws IOException {
        ResultFolder folder = ResultFolder.prepare(temporary);
        folder.writeRejected(List.of());
        assertThat(temporary.resolve("rejected.csv")).hasContent("file,line,column,problem\n");

        folder.writeRejected(List.of(new Refusal(FactsFile.OFFENCES, 7, "role", "unknown role")));
        assertThat(temporary.resolve("rejected.csv"))
                .hasContent("file,line,column,problem\noffences.csv,7,role,unknown role\n");
    }

    @Test
    void a_receipt_that_cannot_get_its_name_takes_list_and_assessments_with_it() throws IOException {
        ResultFolder folder = ResultFolder.prepare(temporary);
        Files.createDirectories(temporary.resolve("receipt.json/in the way"));

        assertThatThrownBy(() -> write(folder, receipt())).isInstanceOf(IOException.class);
        assertThat(names()).containsExactly(".lock", "receipt.json");
    }

    @Test
    void a_folder_that_was_removed_meanwhile_is_said_in_words() throws IOException {
        ResultFolder folder = ResultFolder.prepare(temporary.resolve("results"));
        Files.delete(temporary.resolve("results/.lock"));
        Files.delete(temporary.resolve("results"));

        assertThatThrownBy(() -> folder.writeRejected(List.of()))
                .isInstanceOf(ResultNotWritten.class)
                .hasMessageContaining("results: the folder was removed meanwhile");
    }

    @Test
    void a_second_run_is_refused_until_the_first_has_ended() throws IOException {
        try (ResultFolder first = ResultFolder.prepare(temporary)) {
            first.writeRejected(List.of());
            assertThatThrownBy(() -> ResultFolder.prepare(temporary))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("Another run");
            assertThat(temporary.resolve("rejected.csv")).exists();
        }
        ResultFolder.prepare(temporary).close();

        assertThat(names()).containsExactly(".lock");
    }

    @Test
    void a_file_where_the_folder_should_be_is_bad_input() throws IOException {
        Path file = Files.writeString(temporary.resolve("taken"), "");

        assertThatThrownBy(() -> ResultFolder.prepare(file))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("taken");
    }

    @Test
    void the_receipt_names_everything_the_result_follows_from() throws IOException {
        Receipt receipt = receipt();
        write(ResultFolder.prepare(temporary), receipt);

        assertThat(receipt.individuals()).isEqualTo(2);
        assertThat(temporary.resolve("receipt.json")).hasContent("""
                {
                  "ruleSet" : "vha-2024.01",
                  "ruleSetDigest" : "sha256:1",
                  "factsDigest" : "sha256:2",
                  "demographicsDigest" : "sha256:3",
                  "software" : "OpenVHA 0",
                  "asOf" : "2024-01-31",
                  "mode" : "simulation",
                  "listedOnly" : false,
                  "outcomes" : {
                    "INCLUDED" : 1,
                    "REMOVED" : 0,
                    "NOT_INCLUDED" : 1
                  },
                  "rows" : {
                    "individuals.csv" : {
                      "in" : 3,
                      "accepted" : 2,
                      "refused" : 1
                    }
                  },
                  "individualsLeftOut" : 6,
                  "unmatchedReviews" : 4,
                  "incomplete" : 5,
                  "resultDigest" : "sha256:5"
                }
                """);
    }

    private static void write(ResultFolder folder, Receipt receipt) throws IOException {
        try (ResultWriter writer = new ResultWriter(folder)) {
            writer.append(new AssessedLine(new byte[] {'x', '\n'}, Outcome.INCLUDED, 600), SOMEBODY);
            writer.finish(AS_OF);
            writer.complete(receipt);
        }
    }

    @Test
    void a_refused_second_run_of_the_same_program_does_not_free_the_folder() throws Exception {
        try (ResultFolder first = ResultFolder.prepare(temporary)) {
            assertThatThrownBy(() -> ResultFolder.prepare(temporary)).isInstanceOf(BadInputException.class);

            assertThat(AnotherProgram.canLock(first.path().resolve(".lock"))).isFalse();
        }
        assertThat(AnotherProgram.canLock(temporary.resolve(".lock"))).isTrue();
        ResultFolder.prepare(temporary).close();
    }

    private static Receipt receipt() {
        Map<FactsFile, RowCounts> rows = new EnumMap<>(FactsFile.class);
        rows.put(FactsFile.INDIVIDUALS, new RowCounts(3, 2, 1));
        return new Receipt(
                "vha-2024.01",
                "sha256:1",
                "sha256:2",
                "sha256:3",
                "OpenVHA 0",
                AS_OF,
                false,
                Map.of(Outcome.INCLUDED, 1L, Outcome.REMOVED, 0L, Outcome.NOT_INCLUDED, 1L),
                rows,
                6,
                4,
                5,
                "sha256:5");
    }

    private List<String> names() throws IOException {
        try (var entries = Files.list(temporary)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
