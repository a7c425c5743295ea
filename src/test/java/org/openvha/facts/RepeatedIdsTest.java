package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.facts.FolderFixture.offence;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepeatedIdsTest {

    @TempDir
    Path temporary;

    private FolderFixture folder;

    @BeforeEach
    void twoIndividuals() {
        folder = new FolderFixture(temporary);
    }

    @Test
    void of_identical_rows_the_first_stands_and_the_others_are_refused() {
        folder.with(FactsFile.OFFENCES, offence("O1"), offence("O2"), offence("O1"), offence("O1"));

        assertThat(folder.refusals()).extracting(Refusal::line).containsExactly(4L, 5L);
        assertThat(folder.refusals()).allSatisfy(refusal -> {
            assertThat(refusal.column()).isEqualTo("offence_id");
            assertThat(refusal.problem()).contains("identical row on line 2");
        });
        assertThat(folder.caseFile("N1").offences()).extracting(Offence::id).containsExactly("O1", "O2");
        assertThat(folder.caseFile("N1").incomplete()).isTrue();
    }

    @Test
    void of_rows_that_differ_all_are_refused() {
        folder.with(FactsFile.OFFENCES, offence("O1"), offence("O1"), offence("O1", "role", "VICTIM"), offence("O2"));

        assertThat(folder.refusals()).extracting(Refusal::line).containsExactly(2L, 3L, 4L);
        assertThat(folder.refusals())
                .allSatisfy(refusal -> assertThat(refusal.problem()).contains("on lines 2, 3, 4"));
        assertThat(folder.caseFile("N1").offences()).extracting(Offence::id).containsExactly("O2");
    }

    @Test
    void a_row_refused_for_another_fault_takes_the_good_one_of_its_id_along() {
        folder.with(FactsFile.OFFENCES, offence("O1"), offence("O1", "role", "?"));

        assertThat(folder.refusals()).extracting(Refusal::line).containsExactly(2L, 3L);
        assertThat(folder.refusals().get(1).column()).isEqualTo("offence_id");
        assertThat(folder.refusals().get(1).problem()).contains("rows that differ", "role is '?'");
    }

    @Test
    void identical_rows_with_a_fault_are_refused_each_and_the_first_for_its_fault_alone() {
        folder.with(FactsFile.OFFENCES, offence("O1", "role", "?"), offence("O1", "role", "?"));

        assertThat(folder.refusals().get(0).column()).isEqualTo("role");
        assertThat(folder.refusals().get(0).problem()).doesNotContain("stands in");
        assertThat(folder.refusals().get(1).problem()).contains("identical row on line 2", "role is '?'");
    }

    @Test
    void two_individuals_who_share_an_offence_id_both_lose_a_row() {
        folder.with(FactsFile.OFFENCES, offence("O1"), offence("O1", "individual_id", "N2"));

        assertThat(folder.read().caseFiles())
                .allSatisfy(file -> assertThat(file.incomplete()).isTrue());
    }

    @Test
    void an_individual_with_rows_that_differ_is_not_in_the_output_and_their_rows_are_refused() {
        folder.with(FactsFile.INDIVIDUALS, FolderFixture.N1, "N1,2005-03-02,Lambeth", FolderFixture.N2)
                .with(FactsFile.OFFENCES, offence("O1"));

        assertThat(folder.read().caseFiles())
                .extracting(file -> file.individual().id())
                .containsExactly("N2");
        assertThat(folder.refusals()).hasSize(3);
        assertThat(folder.refusals().get(2).problem()).contains("own row");
    }

    @Test
    void an_individual_with_identical_rows_stays_and_is_incomplete() {
        folder.with(FactsFile.INDIVIDUALS, FolderFixture.N1, FolderFixture.N1);

        assertThat(folder.caseFile("N1").incomplete()).isTrue();
    }

    @Test
    void demographics_are_one_row_an_individual() {
        folder.with(FactsFile.DEMOGRAPHICS, "N1,F,W1", "N1,M,W1", "N2,F,W1", "N2,F,W1");

        assertThat(folder.read().demographics()).containsOnlyKeys("N2");
        assertThat(folder.refusals()).extracting(Refusal::line).containsExactly(2L, 3L, 5L);
    }

    @Test
    void the_same_id_may_stand_in_different_files() {
        folder.with(FactsFile.OFFENCES, offence("X1"))
                .with(FactsFile.ACTIVITIES, "X1,N1,DIVERSION,2023-01-01,2023-01-01");

        assertThat(folder.refusals()).isEmpty();
    }

    @Test
    void no_id_is_read_from_a_row_with_a_wrong_number_of_fields() {
        folder.with(FactsFile.OFFENCES, offence("O1"), offence("O1") + ",more");

        assertThat(folder.refusal().line()).isEqualTo(3);
    }
}
