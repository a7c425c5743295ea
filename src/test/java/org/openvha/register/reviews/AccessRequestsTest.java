package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.document.BadInputException;
import org.openvha.facts.Theme;
import org.openvha.redress.AccessAsked;
import org.openvha.redress.AccessVerdict;
import org.openvha.redress.Letter;
import org.openvha.redress.LetterPart;
import org.openvha.register.Part;

/** Right-of-access cases on a real database. */
class AccessRequestsTest {

    @TempDir
    Path folder;

    private Courthouse court;

    @BeforeEach
    void somebody_is_listed() {
        court = new Courthouse(folder);
        court.load(
                List.of(
                        Courthouse.listed("A")
                                .report("SECRET-R1", Theme.WEAPONS, "1A", "2024-01-10")
                                .build(),
                        Courthouse.person("B")
                                .offence("B-O1", "34B", "2023-04-01")
                                .offence("B-O2", "8N", "2023-03-01")
                                .offence("B-O3", "8N", "2023-03-02")
                                .offence("B-O4", "10D", "2022-03-02")
                                .build()),
                true);
        court.run();
    }

    @AfterEach
    void close() {
        court.close();
    }

    @Test
    void a_case_is_due_one_calendar_month_after_it_was_asked() {
        AccessRequest recorded = record("A");

        assertThat(recorded.dueOn()).isEqualTo(LocalDate.parse("2024-02-29"));
        assertThat(recorded.decision()).isEmpty();
        assertThat(court.logged()).contains("COLLECTION record-access-request DONE A");
    }

    @Test
    void reading_a_table_of_cases_is_logged_for_each_person_in_it() {
        record("A");
        record("B");

        court.register.accessRequests().readDueFirst(true, DuePlace.BEGINNING, 10);

        assertThat(court.logged())
                .contains("CONSULTATION read-access-requests DONE A", "CONSULTATION read-access-requests DONE B");
    }

    @Test
    void cases_are_read_to_the_last_page_by_page_also_if_one_is_decided_meanwhile() {
        AccessRequest first = record("A");
        AccessRequest second = record("B");
        AccessRequest third = record("A");
        AccessRequest decided = decide(record("B"), AccessVerdict.REFUSED);
        AccessRequests cases = court.register.accessRequests();

        Part<AccessRequest> beginning = cases.readDueFirst(false, DuePlace.BEGINNING, 1);
        decide(first, AccessVerdict.REFUSED);
        Part<AccessRequest> middle =
                cases.readDueFirst(false, DuePlace.of(beginning.rows().get(0)), 2);
        Part<AccessRequest> end =
                cases.readDueFirst(false, DuePlace.of(middle.rows().get(1)), 2);

        assertThat(ids(beginning)).containsExactly(first.id());
        assertThat(ids(middle)).containsExactly(second.id(), third.id());
        assertThat(ids(end)).containsExactly(first.id(), decided.id());
        assertThat(List.of(beginning.more(), middle.more(), end.more())).containsExactly(true, true, false);
        assertThat(ids(cases.readDueFirst(true, DuePlace.BEGINNING, 2))).containsExactly(second.id(), third.id());
        assertThat(cases.readDueFirst(true, DuePlace.BEGINNING, 2).more()).isFalse();
    }

    @Test
    void a_case_with_a_day_of_long_ago_is_read_first_and_not_lost() {
        AccessRequest slip = court.register
                .accessRequests()
                .record(new AccessAsked("A", "ROAR-2024-2", LocalDate.parse("0024-01-31"), "Information rights desk"));
        AccessRequest other = record("B");

        assertThat(ids(court.register.accessRequests().readDueFirst(true, DuePlace.BEGINNING, 1)))
                .containsExactly(slip.id());
        assertThat(ids(court.register.accessRequests().readDueFirst(true, DuePlace.of(slip), 1)))
                .containsExactly(other.id());
        assertThat(DuePlace.read(DuePlace.of(slip).text())).hasValue(DuePlace.of(slip));
    }

    private static List<Long> ids(Part<AccessRequest> read) {
        return read.rows().stream().map(AccessRequest::id).toList();
    }

    @Test
    void an_upheld_case_has_a_letter_that_never_changes() {
        AccessRequest recorded = record("A");
        decide(recorded, AccessVerdict.UPHELD);
        Letter letter = letter(recorded);

        court.load(List.of(Courthouse.listed("B").build()), false);
        court.run();

        assertThat(letter(recorded).html()).isEqualTo(letter.html());
        assertThat(letter.text())
                .contains("31 January 2024", "ROAR-2024-1", "You are on the assessment.")
                .contains("Information Commissioner")
                .doesNotContain("SECRET", "WEAPONS", "no reason to tell");
        assertThat(court.logged()).contains("DISCLOSURE write-access-letter DONE A");
    }

    @Test
    void a_letter_that_would_read_otherwise_is_not_given_and_that_is_logged() {
        AccessRequest recorded = record("A");
        decide(recorded, AccessVerdict.UPHELD);
        letter(recorded);
        court.owner()
                .sql(
                        "SET session_replication_role = replica; UPDATE offence SET role = 'WITNESS' WHERE offence_id = 'A-O1'")
                .update();

        assertThatThrownBy(() -> letter(recorded))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("does not read any more as it did")
                .hasMessageContaining("Use the copy on the case file")
                .hasMessageNotContaining("A-O1");
        assertThat(court.logged()).contains("DISCLOSURE write-access-letter FAILED A");
        assertThat(court.sql()
                        .sql("SELECT string_agg(form, ' ' ORDER BY form) FROM document_digest WHERE request = 1")
                        .query(String.class)
                        .single())
                .isEqualTo("HTML TEXT");
    }

    @Test
    void the_position_on_a_list_that_was_erased_is_written_out_no_more_and_a_letter_without_it_is() {
        AccessRequest whole = record("A");
        decide(whole, AccessVerdict.UPHELD);
        AccessRequest partly = record("A");
        court.register
                .accessRequests()
                .decide(
                        partly.id(),
                        new AccessDeciding(
                                AccessVerdict.PARTLY, "An inquiry is under way", Set.of(LetterPart.POSITION)));
        court.owner()
                .sql(
                        "SET session_replication_role = replica; INSERT INTO erasure (what, as_of, run_id, people, rows) VALUES ('LIST', '2024-01-31', 1, 1, 1)")
                .update();

        assertThatThrownBy(() -> letter(whole))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("The list of run 1 was erased on ")
                .hasMessageContaining("Use the copy on the case file");
        assertThat(court.logged()).contains("DISCLOSURE write-access-letter FAILED A");
        assertThat(letter(partly).text()).contains("Recorded offences");
    }

    @Test
    void a_refused_case_has_no_letter_and_keeps_its_reason() {
        AccessRequest recorded = record("A");
        AccessRequest refused = decide(recorded, AccessVerdict.REFUSED);

        assertThat(court.register.accessRequests().letter(recorded.id())).isEmpty();
        assertThat(refused.decision().orElseThrow().reason()).isEqualTo("There is no reason to tell");
        assertThatThrownBy(() -> decide(recorded, AccessVerdict.UPHELD)).hasMessageContaining("decided");
    }

    @Test
    void what_a_person_decided_to_withhold_is_not_in_the_letter() {
        AccessRequest recorded = record("A");
        court.register
                .accessRequests()
                .decide(
                        recorded.id(),
                        new AccessDeciding(
                                AccessVerdict.PARTLY, "An inquiry is under way", Set.of(LetterPart.POSITION)));

        assertThat(letter(recorded).text())
                .contains("We also decided to leave out: whether you are on the assessment, and why")
                .doesNotContain("You are on the assessment", "counts with", "inquiry is under way");
        assertThatThrownBy(() -> new AccessDeciding(AccessVerdict.PARTLY, "No part", Set.of()))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void whoever_was_taken_off_on_review_is_told_so() {
        Review raised =
                court.as("ann").reviews().raise(org.openvha.redress.Complaint.ofPerson("A", "Mistaken for a cousin"));
        court.as("bob").reviews().decide(raised.id(), Deciding.uphold("It was the cousin"));
        AccessRequest recorded = record("A");
        decide(recorded, AccessVerdict.UPHELD);

        assertThat(letter(recorded).text()).contains("You are not on the assessment: a review decided");
    }

    @Test
    void nobody_unknown_has_a_case() {
        assertThatThrownBy(() -> record("SECRET"))
                .isInstanceOf(BadInputException.class)
                .hasMessageNotContaining("SECRET");
        assertThatThrownBy(() -> new AccessAsked("A", "Ann Other", Courthouse.TODAY, "the desk"))
                .hasMessageContaining("no name");
    }

    private AccessRequest record(String individual) {
        return court.register
                .accessRequests()
                .record(new AccessAsked(
                        individual, "ROAR-2024-1", LocalDate.parse("2024-01-31"), "Information rights desk"));
    }

    private AccessRequest decide(AccessRequest request, AccessVerdict verdict) {
        return court.register
                .accessRequests()
                .decide(request.id(), new AccessDeciding(verdict, "There is no reason to tell", Set.of()));
    }

    private Letter letter(AccessRequest request) {
        return court.register.accessRequests().letter(request.id()).orElseThrow();
    }
}
