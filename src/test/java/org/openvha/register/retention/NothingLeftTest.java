package org.openvha.register.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of people whose time is over nothing is left in any column of the database, and nobody goes before their time is over in every respect. */
class NothingLeftTest {

    private static final LocalDate LATER = LocalDate.of(2024, 7, 2);

    @TempDir
    private Path temporary;

    private Archive archive;

    @BeforeEach
    void one_of_everything() {
        archive = new Archive(temporary);
    }

    @Test
    void no_column_of_the_database_names_anybody_who_was_erased() {
        List<String> going = List.of(archive.gone, archive.removed, archive.told, Archive.NEVER_ADMITTED);
        assertThat(archive.placesOf(archive.removed))
                .contains(
                        "individual.individual_id",
                        "listed.assessment",
                        "listed_points.individual_id",
                        "review.individual_id",
                        "review_request.individual_id",
                        "removed_on_review.individual_id",
                        "audit_person.individual_id");
        assertThat(archive.placesOf(archive.told))
                .contains(
                        "review_request.reason",
                        "review_decision.reason",
                        "access_request.individual_id",
                        "disclosure.individual_id");
        assertThat(archive.count("recipient_told")).isEqualTo(1);
        assertThat(archive.count("submitted_evidence")).isEqualTo(1);
        assertThat(archive.placesOf(archive.gone)).contains("refused_row.individual_id");
        assertThat(archive.placesOf(Archive.NEVER_ADMITTED)).contains("refused_row.individual_id");

        List<Certificate> certificates = archive.erase();

        assertThat(going)
                .allSatisfy(person ->
                        assertThat(archive.placesOf(person)).as(person).isEmpty());
        assertThat(archive.count("recipient_told")
                        + archive.count("review_decision")
                        + archive.count("access_decision"))
                .isZero();
        assertThat(archive.verified().verdict().fault()).isEmpty();
        assertThat(certificates).extracting(Certificate::what).containsExactly("LIST", "PEOPLE", "ROWS", "PARTS");
    }

    @Test
    void refused_rows_about_people_who_were_never_admitted_go_three_years_after_they_were_closed() {
        assertThat(archive.retention().due(Archive.DUE.minusDays(1)).refusedRows())
                .isZero();
        assertThat(archive.retention().due(Archive.DUE).refusedRows()).isEqualTo(1);
        assertThat(archive.erase().stream()
                        .filter(certificate -> certificate.what().equals("ROWS"))
                        .toList())
                .singleElement()
                .satisfies(certificate -> {
                    assertThat(certificate.rows()).isEqualTo(1);
                    assertThat(certificate.people()).isEqualTo(1);
                });
        assertThat(archive.count("refused_row")).isZero();
        assertThat(archive.count("audit_entry WHERE action = 'erase-refused-rows' AND operation = 'ERASURE'"))
                .isEqualTo(1);
    }

    @Test
    void a_row_that_is_still_open_goes_three_years_after_another_load_followed() {
        archive.ownerAlone("UPDATE refused_row SET known_until = NULL");
        assertThat(archive.retention().due(Archive.DUE.minusDays(1)).refusedRows())
                .as("a review of 1 June was the next load")
                .isEqualTo(1);
        archive.ownerAlone("UPDATE refused_row SET load_id = (SELECT max(load_id) FROM fact_load)");
        assertThat(archive.retention().due(LocalDate.of(2099, 1, 1)).refusedRows())
                .as("of the last load")
                .isZero();
    }

    @Test
    void rows_about_somebody_who_is_held_stay_and_so_do_rows_that_arrive_after_somebody_went_until_their_own_time() {
        String held = archive.people.get(Archive.GONE).individual().id();
        archive.ownerAlone("UPDATE refused_row SET individual_id = '" + held + "'");
        assertThat(archive.retention().due(LATER).refusedRows()).isZero();
        archive.ownerAlone("UPDATE refused_row SET individual_id = '" + archive.gone + "'");
        archive.erase();
        assertThat(archive.count("refused_row")).isZero();
        archive.ownerAlone(
                "INSERT INTO refused_row (load_id, file, line, column_name, problem, individual_id, known_until) SELECT max(load_id) - 1, 'offences.csv', 7, 'role', 'x', '"
                        + archive.gone + "', max(load_id) FROM fact_load");
        assertThat(archive.retention().due(LocalDate.of(2023, 8, 1)).refusedRows())
                .isZero();
        assertThat(archive.retention().due(LocalDate.of(2023, 8, 2)).refusedRows())
                .isEqualTo(1);
    }

    @Test
    void whoever_was_known_to_a_run_whose_list_is_kept_is_kept_so_that_it_can_be_replayed() {
        LocalDate over = LocalDate.of(2025, 1, 2);
        assertThat(archive.retention().people(over.minusDays(1), "who left in 2020"))
                .doesNotContain(archive.unlisted, archive.kept);
        archive.retention().erase(over.minusDays(1), "Monthly retention", certificate -> {});
        assertThat(archive.register
                        .runs()
                        .replay(archive.second, progress -> {})
                        .same())
                .isTrue();
        assertThat(archive.retention().people(over, "when that list goes")).contains(archive.unlisted, archive.kept);
    }

    @ParameterizedTest
    @CsvSource({
        "removed, review_decision, decided_at",
        "told, access_decision, decided_at",
        "told, disclosure, recorded_at",
        "told, recipient_told, told_at",
        "removed, review_request, raised_at"
    })
    void what_was_asked_decided_or_given_late_keeps_the_person_for_three_years_more(
            String who, String table, String column) {
        String person = who.equals("told") ? archive.told : archive.removed;
        archive.ownerAlone("UPDATE " + table + " SET " + column + " = '2021-07-01 09:00Z'");
        assertThat(archive.retention().people(LATER.minusDays(1), "late")).doesNotContain(person);
        assertThat(archive.retention().people(LATER, "late")).contains(person);
    }

    @ParameterizedTest
    @CsvSource({"removed, review_decision", "told, access_decision"})
    void an_open_case_keeps_the_person_however_old_it_is(String who, String table) {
        UnaryOperator<String> person = any -> any.equals("told") ? archive.told : archive.removed;
        archive.ownerAlone("DELETE FROM " + table);
        assertThat(archive.retention().people(LocalDate.of(2099, 1, 1), "open")).doesNotContain(person.apply(who));
    }
}
