package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RejectedCsvTest {

    @Test
    void one_line_a_row_ordered_by_file_as_in_the_contract_and_then_by_line() {
        List<Refusal> refusals = List.of(
                new Refusal(FactsFile.REVIEWS, 2, "scope", "c"),
                new Refusal(FactsFile.OFFENCES, 10, "", "b"),
                new Refusal(FactsFile.OFFENCES, 9, "role", "a, \"quoted\""));

        assertThat(FolderFixture.rejected(refusals))
                .isEqualTo("file,line,column,problem\n"
                        + "offences.csv,9,role,\"a, \"\"quoted\"\"\"\n"
                        + "offences.csv,10,,b\n"
                        + "reviews.csv,2,scope,c\n");
    }

    @Test
    void no_refusals_leave_the_header() {
        assertThat(FolderFixture.rejected(List.of())).isEqualTo("file,line,column,problem\n");
    }
}
