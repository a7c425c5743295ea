package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RejectedCsvTest {

    @Test
    void one_line_a_row_ordered_by_file_as_in_the_contract_and_then_by_line() {
        List<Refusal> refusals = List.of(
                new Refusal(FactsFile.OFFENCES, 9, "role", "a, \"quoted\""),
                new Refusal(FactsFile.OFFENCES, 10, "", "b"),
                new Refusal(FactsFile.REVIEWS, 2, "scope", "c"));

        assertThat(FolderFixture.rejected(refusals))
                .isEqualTo("file,line,column,problem\n"
                        + "offences.csv,9,role,\"a, \"\"quoted\"\"\"\n"
                        + "offences.csv,10,,b\n"
                        + "reviews.csv,2,scope,c\n");
    }

    @Test
    void refusals_in_another_order_are_not_written() {
        Refusal later = new Refusal(FactsFile.OFFENCES, 10, "role", "a");
        Refusal earlier = new Refusal(FactsFile.OFFENCES, 9, "role", "b");
        Refusal ofEarlierFile = new Refusal(FactsFile.INDIVIDUALS, 11, "borough", "c");

        assertThatThrownBy(() -> FolderFixture.rejected(List.of(later, earlier)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> FolderFixture.rejected(List.of(earlier, ofEarlierFile)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void no_refusals_leave_the_header() {
        assertThat(FolderFixture.rejected(List.of())).isEqualTo("file,line,column,problem\n");
    }
}
