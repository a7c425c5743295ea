package org.openvha.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FactsFolderTest {

    @TempDir
    Path temporary;

    private FolderFixture folder;

    @BeforeEach
    void twoIndividuals() {
        folder = new FolderFixture(temporary);
    }

    @Test
    void every_column_of_every_file_reaches_the_fact() {
        folder.with(FactsFile.OFFENCES, "O1,N1,CR9,34B,2023-05-01,2023-05-02,ACCUSED,true,Tower Hamlets")
                .with(FactsFile.INTELLIGENCE, "I1,N1,WEAPONS,2023-11-01,2023-11-02,2,B")
                .with(FactsFile.CUSTODY, "C1,N1,2023-01-01,2023-02-01,2023-01-02")
                .with(FactsFile.ACTIVITIES, "A1,N1,SAFEGUARDING,2023-12-01,2023-12-02")
                .with(FactsFile.REVIEWS, "R1,N1,UPHELD,OFFENCE,O1,2023-06-01,2023-06-02")
                .with(FactsFile.DEMOGRAPHICS, "N1,X,A4");

        Facts facts = folder.read();

        assertThat(facts.caseFiles().get(0))
                .isEqualTo(new CaseFile(
                        new Individual("N1", day("2005-03-01"), Borough.LAMBETH),
                        List.of(new Offence(
                                "O1",
                                "N1",
                                "CR9",
                                "34B",
                                day("2023-05-01"),
                                day("2023-05-02"),
                                Role.ACCUSED,
                                true,
                                Borough.TOWER_HAMLETS)),
                        List.of(new IntelligenceReport(
                                "I1",
                                "N1",
                                Theme.WEAPONS,
                                day("2023-11-01"),
                                day("2023-11-02"),
                                2,
                                IntelligenceAssessment.B)),
                        List.of(new CustodyPeriod(
                                "C1", "N1", day("2023-01-01"), Optional.of(day("2023-02-01")), day("2023-01-02"))),
                        List.of(new Activity(
                                "A1", "N1", ActivityKind.SAFEGUARDING, day("2023-12-01"), day("2023-12-02"))),
                        List.of(new Review(
                                "R1",
                                "N1",
                                ReviewDecision.UPHELD,
                                ReviewScope.OFFENCE,
                                Optional.of("O1"),
                                Optional.of(day("2023-06-01")),
                                day("2023-06-02"))),
                        false));
        assertThat(facts.demographics())
                .containsExactly(java.util.Map.entry("N1", new Demographics("N1", Sex.X, "A4")));
        assertThat(facts.report().refusals()).isEmpty();
        assertThat(facts.report().warnings()).isEmpty();
    }

    @Test
    void an_absent_optional_file_means_that_there_are_no_such_facts() {
        Facts facts = folder.read();

        assertThat(facts.caseFiles())
                .allSatisfy(file -> assertThat(file.custody()).isEmpty());
        assertThat(facts.report().rows()).containsOnlyKeys(FactsFile.values());
        assertThat(facts.report().rows().get(FactsFile.CUSTODY)).isEqualTo(new RowCounts(0, 0, 0));
    }

    @Test
    void case_files_and_their_facts_stand_in_order_of_id() {
        folder.with(
                        FactsFile.INDIVIDUALS,
                        "b,2001-01-01,Barnet",
                        "B,2001-01-01,Barnet",
                        "N10,2001-01-01,Barnet",
                        "N1,2001-01-01,Barnet",
                        "N2,2001-01-01,Barnet")
                .with(
                        FactsFile.OFFENCES,
                        FolderFixture.offence("O2"),
                        FolderFixture.offence("O10"),
                        FolderFixture.offence("O1"));

        Facts facts = folder.read();

        assertThat(facts.caseFiles())
                .extracting(file -> file.individual().id())
                .containsExactly("B", "N1", "N10", "N2", "b");
        assertThat(folder.caseFile("N1").offences()).extracting(Offence::id).containsExactly("O1", "O10", "O2");
        assertThatThrownBy(() -> folder.caseFile("N1").offences().clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> facts.caseFiles().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void columns_may_stand_in_any_order() {
        folder.holding("individuals.csv", "borough,individual_id,date_of_birth\nBarnet,N1,2001-01-01\n");

        assertThat(folder.caseFile("N1").individual().borough()).isEqualTo(Borough.BARNET);
    }

    @Test
    void what_may_be_empty_is_accepted_empty() {
        folder.with(FactsFile.OFFENCES, FolderFixture.offence("O1", "crime_report", ""))
                .with(FactsFile.CUSTODY, "C1,N1,2023-01-01,,2023-01-02")
                .with(FactsFile.REVIEWS, "R1,N1,PENDING,INDIVIDUAL,,,2023-06-02");

        CaseFile file = folder.caseFile("N1");

        assertThat(file.offences().get(0).crimeReport()).isEmpty();
        assertThat(file.custody().get(0).to()).isEmpty();
        assertThat(file.reviews().get(0).offenceId()).isEmpty();
        assertThat(file.reviews().get(0).decidedOn()).isEmpty();
    }

    @Test
    void a_date_in_the_future_and_a_fact_recorded_before_it_happened_are_accepted() {
        folder.with(FactsFile.OFFENCES, FolderFixture.offence("O1", "offence_date", "2999-12-31"));

        assertThat(folder.refusals()).isEmpty();
    }

    @Test
    void reviews_without_their_offence_are_accepted_and_counted() {
        folder.with(FactsFile.OFFENCES, FolderFixture.offence("O1"), FolderFixture.offence("O2", "role", "?"))
                .with(
                        FactsFile.REVIEWS,
                        "R1,N1,UPHELD,OFFENCE,O1,2023-06-01,2023-06-02",
                        "R2,N2,UPHELD,OFFENCE,O1,2023-06-01,2023-06-02",
                        "R3,N1,UPHELD,OFFENCE,O2,2023-06-01,2023-06-02",
                        "R4,N1,UPHELD,OFFENCE,O3,2023-06-01,2023-06-02",
                        "R5,N1,UPHELD,INDIVIDUAL,,2023-06-01,2023-06-02");

        IntakeReport report = folder.read().report();

        assertThat(report.unmatchedReviews()).isEqualTo(3);
        assertThat(report.rows().get(FactsFile.REVIEWS)).isEqualTo(new RowCounts(5, 5, 0));
    }

    @Test
    void classes_in_no_home_office_list_are_accepted_counted_and_named() {
        folder.with(
                FactsFile.OFFENCES,
                FolderFixture.offence("O1", "offence_code", "8N"),
                FolderFixture.offence("O2", "offence_code", "8n"),
                FolderFixture.offence("O3", "offence_code", "ZZ"),
                FolderFixture.offence("O4", "offence_code", "ZZ"));

        IntakeReport report = folder.read().report();

        assertThat(report.unlistedClasses()).isEqualTo(3);
        assertThat(report.warnings()).singleElement().asString().contains("3 rows", "'8n', 'ZZ'");
        assertThat(report.refusals()).isEmpty();
    }

    @Test
    void every_class_of_the_weight_table_is_listed() {
        RecordedCrimeClasses classes = RecordedCrimeClasses.shipped();

        assertThat("1 4.1 2 3A 5D 5E 8N 8P 8S 3B 36 62A 34A 34B 29A 31A 10A 10B 81 10D 90 10C 92A".split(" "))
                .allSatisfy(code -> assertThat(classes.lists(code)).isTrue());
        assertThat(classes.lists("")).isFalse();
    }

    @Test
    void a_csv_file_that_nobody_reads_is_warned_of_with_the_name_it_may_have_meant() {
        folder.holding("custdy.csv", "x")
                .holding("notes.txt", "x")
                .holding("rejected.csv", "x")
                .holding("list.csv", "x");

        assertThat(folder.read().report().warnings())
                .singleElement()
                .asString()
                .contains("'custdy.csv'", "custody.csv if");
    }

    @Test
    void whoever_waits_hears_of_the_rows_read_and_of_the_last() {
        List<Long> heard = new ArrayList<>();
        FactsFolder.read(temporary, heard::add);

        assertThat(heard).containsExactly(2L);
    }

    @Test
    void row_counts_that_do_not_add_up_cannot_be_made() {
        assertThatThrownBy(() -> new RowCounts(3, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
