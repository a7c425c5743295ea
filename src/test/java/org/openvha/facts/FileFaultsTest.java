package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.document.Finding;

class FileFaultsTest {

    private static final String HEADER = "individual_id,date_of_birth,borough\n";

    @TempDir
    Path temporary;

    private FolderFixture folder;

    @BeforeEach
    void twoIndividuals() {
        folder = new FolderFixture(temporary);
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> FactsFolder.read(temporary.resolve("absent"), rows -> {}))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("absent");
    }

    @Test
    void a_missing_required_file_is_a_fault() {
        folder.without("individuals.csv").without("offences.csv").holding("offence.csv", "x");

        assertThat(findings()).extracting(Finding::file).containsExactly("individuals.csv", "offences.csv");
        assertThat(findings().get(1).remedy()).contains("'offence.csv'");
    }

    @Test
    void a_folder_in_place_of_a_file_is_a_fault() throws IOException {
        folder.without("offences.csv");
        Files.createDirectory(temporary.resolve("offences.csv"));
        Files.createDirectory(temporary.resolve("custody.csv"));

        assertThat(findings()).extracting(Finding::file).containsExactly("custody.csv", "offences.csv");
    }

    @Test
    void an_empty_file_is_a_fault_and_a_header_alone_is_none() {
        folder.holding("custody.csv", "").holding("activities.csv", "\uFEFF").holding("reviews.csv", "\r\n\n");

        assertThat(findings())
                .extracting(Finding::file)
                .containsExactly("activities.csv", "custody.csv", "reviews.csv");

        folder.without("custody.csv").without("activities.csv").with(FactsFile.REVIEWS);
        assertThat(folder.read().report().rows().get(FactsFile.REVIEWS).in()).isZero();
    }

    @Test
    void every_fault_of_every_header_is_reported_at_once() {
        folder.holding("individuals.csv", "individual_id,borugh,borugh\n")
                .holding("custody.csv", "custody_id,individual_id,from,to,recorded_on,name\n");

        assertThat(findings())
                .extracting(Finding::file, Finding::line, Finding::problem)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("custody.csv", 1, "column 'name' is not known here"),
                        org.assertj.core.groups.Tuple.tuple("individuals.csv", 1, "column 'borough' is missing"),
                        org.assertj.core.groups.Tuple.tuple("individuals.csv", 1, "column 'borugh' is not known here"),
                        org.assertj.core.groups.Tuple.tuple("individuals.csv", 1, "column 'borugh' stands twice"),
                        org.assertj.core.groups.Tuple.tuple("individuals.csv", 1, "column 'date_of_birth' is missing"));
        assertThat(findings().get(2).remedy()).contains("'borough'");
    }

    @Test
    void a_header_that_is_not_utf8_is_a_fault() {
        folder.holding(
                "individuals.csv", "individual_id,date_of_birth,borough\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(findings()).extracting(Finding::problem).contains("the header is not UTF-8 text");
    }

    @Test
    void a_quote_that_never_closes_is_a_fault_with_the_line_where_it_opens() {
        folder.holding(
                "individuals.csv", HEADER + FolderFixture.N1 + "\n\"N2,2001-01-01,Barnet\nN3,2001-01-01,Barnet\n");

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.problem()).contains("quote").contains("not closed");
        });
    }

    @Test
    void a_file_that_ends_in_an_opening_quote_or_within_a_doubled_one_is_a_fault() {
        folder.holding("individuals.csv", HEADER + "N1,2001-01-01,\"");
        assertThat(findings()).singleElement().extracting(Finding::line).isEqualTo(2);

        folder.holding("individuals.csv", HEADER + "N1,2001-01-01,\"Barnet\"\"");
        assertThat(findings()).singleElement().extracting(Finding::line).isEqualTo(2);
    }

    @Test
    void text_after_a_closing_quote_is_a_fault_with_its_line() {
        folder.holding("individuals.csv", HEADER + "\"N1\",2001-01-01,Barnet\n\"N2\"x,2001-01-01,Barnet\n");

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.problem()).contains("closing quote");
        });
    }

    @Test
    void faults_in_the_rows_of_several_files_are_reported_together() {
        folder.holding("individuals.csv", HEADER + "\"N1\n")
                .holding("custody.csv", String.join(",", FactsFile.CUSTODY.columns()) + "\n\"C1\" ,\n");

        assertThat(findings()).extracting(Finding::file).containsExactly("custody.csv", "individuals.csv");
    }

    @Test
    void a_field_beyond_all_measure_is_a_fault_of_the_file() {
        String field = "x".repeat(CsvLines.LONGEST_FIELD + 1);
        folder.holding("individuals.csv", HEADER + FolderFixture.N1 + "\n" + field + ",2001-01-01,Barnet\n");

        assertThat(findings()).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.problem()).contains("longer than");
        });
    }

    private List<Finding> findings() {
        return catchThrowableOfType(BadInputException.class, folder::read).findings();
    }
}
