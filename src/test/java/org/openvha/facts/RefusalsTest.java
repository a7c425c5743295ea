package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.openvha.facts.FolderFixture.offence;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalsTest {

    @TempDir
    Path temporary;

    private FolderFixture folder;

    @BeforeEach
    void twoIndividuals() {
        folder = new FolderFixture(temporary);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "EMPTY",
            emptyValue = "",
            value = {
                "offence_id, ''",
                "offence_id, 'O 1'",
                "offence_id, 'Ö1'",
                "individual_id, ''",
                "individual_id, N9",
                "individual_id, 'N1 '",
                "offence_code, ''",
                "offence_date, ''",
                "offence_date, 2023-02-30",
                "offence_date, 2023-02-29",
                "offence_date, 2023-13-01",
                "offence_date, 2023-00-10",
                "offence_date, 2023-01-00",
                "offence_date, 2023-1-1",
                "offence_date, 01/02/2023",
                "offence_date, 20230201",
                "offence_date, 2023-02-01T00:00",
                "offence_date, +2023-02-1",
                "offence_date, ' 2023-02-01'",
                "offence_date, ２０２３-02-01",
                "recorded_on, yesterday",
                "role, ''",
                "role, suspect",
                "role, DEFENDANT",
                "domestic, ''",
                "domestic, TRUE",
                "domestic, 1",
                "borough, ''",
                "borough, lambeth",
                "borough, LAMBETH",
                "borough, City of London"
            })
    void a_value_that_cannot_be_read_refuses_its_row_and_names_the_column(String column, String value) {
        folder.with(FactsFile.OFFENCES, offence("O1", column, value), offence("O2"));

        Facts facts = folder.read();

        assertThat(facts.report().refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.file()).isEqualTo(FactsFile.OFFENCES);
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.column()).isEqualTo(column);
            assertThat(refusal.problem()).startsWith(column + " is ").contains(": ");
        });
        assertThat(facts.report().rows().get(FactsFile.OFFENCES)).isEqualTo(new RowCounts(2, 1, 1));
        assertThat(facts.caseFiles().get(0).offences()).extracting(Offence::id).containsExactly("O2");
    }

    @ParameterizedTest
    @CsvSource({
        "INTELLIGENCE, 'I1,N1,GANGS,2023-11-01,2023-11-02,1,A', theme",
        "INTELLIGENCE, 'I1,N1,DRUGS,2023-11-01,2023-11-02,4,A', source_evaluation",
        "INTELLIGENCE, 'I1,N1,DRUGS,2023-11-01,2023-11-02,01,A', source_evaluation",
        "INTELLIGENCE, 'I1,N1,DRUGS,2023-11-01,2023-11-02,1,F', intelligence_assessment",
        "CUSTODY, 'C1,N1,2023-02-01,2023-01-31,2023-02-01', to",
        "CUSTODY, 'C1,N1,,,2023-02-01', from",
        "ACTIVITIES, 'A1,N1,VISIT,2023-11-01,2023-11-02', kind",
        "REVIEWS, 'R1,N1,MAYBE,INDIVIDUAL,,2023-06-01,2023-06-02', decision",
        "REVIEWS, 'R1,N1,UPHELD,EVERYTHING,,2023-06-01,2023-06-02', scope",
        "REVIEWS, 'R1,N1,UPHELD,OFFENCE,,2023-06-01,2023-06-02', offence_id",
        "REVIEWS, 'R1,N1,UPHELD,INDIVIDUAL,O1,2023-06-01,2023-06-02', offence_id",
        "REVIEWS, 'R1,N1,UPHELD,OFFENCE,O 1,2023-06-01,2023-06-02', offence_id",
        "REVIEWS, 'R1,N1,UPHELD,INDIVIDUAL,,,2023-06-02', decided_on",
        "REVIEWS, 'R1,N1,REJECTED,INDIVIDUAL,,,2023-06-02', decided_on",
        "REVIEWS, 'R1,N1,PENDING,INDIVIDUAL,,soon,2023-06-02', decided_on",
        "DEMOGRAPHICS, 'N1,male,W1', sex",
        "DEMOGRAPHICS, 'N1,M,W4', ethnicity",
        "DEMOGRAPHICS, 'N1,M,', ethnicity",
        "DEMOGRAPHICS, 'N3,M,W1', individual_id"
    })
    void every_file_refuses_what_its_columns_do_not_allow(FactsFile file, String row, String column) {
        assertThat(folder.with(file, row).refusal().column()).isEqualTo(column);
    }

    @Test
    void a_day_in_custody_and_a_pending_review_with_a_date_are_accepted() {
        folder.with(FactsFile.CUSTODY, "C1,N1,2023-02-01,2023-02-01,2023-02-01")
                .with(FactsFile.REVIEWS, "R1,N1,PENDING,INDIVIDUAL,,2023-06-01,2023-06-02");

        assertThat(folder.refusals()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"N1,2001-01-01", "N1,2001-01-01,Barnet,x", "N1;2001-01-01;Barnet", " ", "\"\""})
    void a_wrong_number_of_fields_is_a_fault_of_the_row_as_a_whole(String row) {
        folder.with(FactsFile.INDIVIDUALS, row, FolderFixture.N2);

        assertThat(folder.refusal().column()).isEmpty();
        assertThat(folder.refusal().problem()).contains("where the header has 3");
        assertThat(folder.read().caseFiles()).hasSize(1);
    }

    @Test
    void all_faults_of_a_row_are_named_and_the_column_is_the_first_in_the_order_of_the_contract() {
        folder.holding(
                "individuals.csv",
                "borough,date_of_birth,individual_id\nLambth,2023-02-30,N1\n" + "Barnet,2001-01-01,N2\n");

        assertThat(folder.refusal().column()).isEqualTo("date_of_birth");
        assertThat(folder.refusal().problem())
                .contains("date_of_birth is '2023-02-30'", "borough is 'Lambth'", "Lambeth");
    }

    @Test
    void an_id_has_at_most_64_characters() {
        folder.with(FactsFile.OFFENCES, offence("a".repeat(64)), offence("b".repeat(65)), offence("aZ09._:/-"));

        assertThat(folder.refusal().line()).isEqualTo(3);
        assertThat(folder.read().report().rows().get(FactsFile.OFFENCES)).isEqualTo(new RowCounts(3, 2, 1));
    }

    @Test
    void rows_of_an_unknown_individual_and_of_a_refused_one_say_which_it_was() {
        folder.with(FactsFile.INDIVIDUALS, "N1,2001-01-01,Atlantis", FolderFixture.N2)
                .with(FactsFile.OFFENCES, offence("O1"), offence("O2", "individual_id", "N7"));

        List<Refusal> refusals = folder.refusals();

        assertThat(refusals)
                .extracting(Refusal::file)
                .containsExactly(FactsFile.INDIVIDUALS, FactsFile.OFFENCES, FactsFile.OFFENCES);
        assertThat(refusals.get(1).problem()).contains("own row in individuals.csv was refused");
        assertThat(refusals.get(2).problem()).contains("unknown individual");
        assertThat(folder.read().caseFiles())
                .extracting(file -> file.individual().id())
                .containsExactly("N2");
    }

    @Test
    void who_lost_a_row_is_incomplete_and_nobody_else() {
        folder.with(FactsFile.OFFENCES, offence("O1", "role", "?"), "O2,N2,only three");

        assertThat(folder.caseFile("N1").incomplete()).isTrue();
        assertThat(folder.caseFile("N2").incomplete()).isFalse();
    }

    @Test
    void a_lost_row_of_demographics_makes_nobody_incomplete() {
        folder.with(FactsFile.DEMOGRAPHICS, "N1,?,W1");

        assertThat(folder.refusals()).hasSize(1);
        assertThat(folder.caseFile("N1").incomplete()).isFalse();
    }

    @Test
    void what_is_echoed_is_short_and_cannot_break_a_line() {
        folder.with(
                FactsFile.OFFENCES,
                offence("O1", "role", "\"a\nb\rc\u0000\u2028\u202Ed\u0085" + "x".repeat(100_000) + "\""));

        String problem = folder.refusal().problem();

        assertThat(problem).hasSizeLessThan(250).contains("'a\uFFFDb\uFFFDc\uFFFD\uFFFD\uFFFDd\uFFFDx", "...'");
        assertThat(problem.codePoints().filter(Character::isISOControl)).isEmpty();
    }

    @Test
    void a_misspelt_value_is_answered_with_the_nearest_one_and_what_is_allowed() {
        folder.with(FactsFile.OFFENCES, offence("O1", "role", "SUSPCT"));

        assertThat(folder.refusal().problem())
                .isEqualTo("role is 'SUSPCT': write one of SUSPECT, ACCUSED, CONVICTED, ELIMINATED, VICTIM, WITNESS"
                        + " (is SUSPECT meant?)");
    }

    @Test
    void a_refusal_tells_its_id_and_whom_it_is_about_as_far_as_they_can_be_read() {
        folder.with(FactsFile.INDIVIDUALS, FolderFixture.N1, "N2,2001-02-30,Lambeth", "N 3,2001-02-01,Lambeth")
                .with(
                        FactsFile.OFFENCES,
                        offence("O1", "role", "?"),
                        offence("O2", "individual_id", "N2"),
                        offence("O3", "individual_id", "N9"),
                        offence("O4", "individual_id", "N 1"),
                        offence("O 5"),
                        offence("O6") + ",more");

        assertThat(folder.refusals())
                .extracting(refusal -> refusal.factId() + " of " + refusal.individualId())
                .containsExactly("N2 of N2", " of ", "O1 of N1", "O2 of N2", "O3 of N9", "O4 of ", " of N1", " of ");
    }
}
