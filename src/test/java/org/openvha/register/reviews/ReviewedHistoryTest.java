package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvha.redress.Complaint;
import org.openvha.register.lists.HistoryEntry;
import org.openvha.register.runs.Run;

/** Histories say where readers found somebody, and which review made it so. */
class ReviewedHistoryTest extends TwoListed {

    @Test
    void whom_a_review_took_off_left_by_it_and_no_later_run_says_so_again() {
        Review upheld = court.upheld(Complaint.ofPerson("A", WHY)).review();
        court.run();

        assertThat(of("A")).extracting(HistoryEntry::change).containsExactly("LEFT", "ENTERED");
        HistoryEntry left = of("A").get(0);
        assertThat(left.causes()).containsExactly("REVIEW");
        assertThat(left.review()).contains(upheld.id());
        assertThat(left.decidedOn()).contains(Courthouse.TODAY);
        assertThat(left.run()).isEqualTo(run.id());
        assertThat(left.rankBefore()).isPresent();
        assertThat(left.rankAfter()).isEmpty();
        assertThat(of("B")).extracting(HistoryEntry::review).allMatch(review -> review.isEmpty());
    }

    @Test
    void whom_a_review_kept_off_a_list_from_its_start_was_never_on_it() {
        court.load(List.of(Courthouse.listed("C").build()), false);

        Run next = court.runWhile(Courthouse.TODAY, () -> court.upheld(Complaint.ofFact("C", "offences", "C-O3", WHY)));

        assertThat(next.counts().orElseThrow().included()).isEqualTo(3);
        assertThat(of("C")).isEmpty();
    }

    @Test
    void a_list_that_somebody_was_kept_off_from_its_start_does_not_let_them_come_back() {
        court.on(LocalDate.parse("2024-02-02")).upheld(Complaint.ofPerson("A", WHY));
        court.run(Courthouse.TODAY);

        assertThat(of("A")).extracting(HistoryEntry::change).containsExactly("LEFT", "ENTERED");
    }

    @Test
    void a_review_that_ends_another_puts_somebody_back_in_their_history_too() {
        Review wrong = court.upheld(Complaint.ofPerson("A", WHY)).review();
        Review second = court.as("cat").reviews().raise(Complaint.ofReview("A", wrong.id(), "There is no cousin"));
        court.as("dan").reviews().decide(second.id(), Deciding.uphold("There is none"));
        court.run();

        assertThat(of("A")).extracting(HistoryEntry::change).containsExactly("ENTERED", "LEFT", "ENTERED");
        assertThat(of("A").get(0).review()).contains(second.id());
        assertThat(of("A").get(0).scoreAfter()).isEqualTo(of("A").get(1).scoreBefore());
    }

    @Test
    void whom_a_later_list_has_again_had_been_kept_off_by_the_review() {
        Review upheld =
                court.upheld(Complaint.ofFact("A", "offences", "A-O3", WHY)).review();
        court.load(
                List.of(Courthouse.listed("A")
                        .offence("A-O4", "5D", "2023-09-01")
                        .build()),
                false);
        Run next = court.run();

        HistoryEntry entered = of("A").get(0);
        assertThat(entered.change()).isEqualTo("ENTERED");
        assertThat(entered.run()).isEqualTo(next.id());
        assertThat(entered.causes()).containsExactly("REVIEW");
        assertThat(entered.review()).contains(upheld.id());
    }

    private List<HistoryEntry> of(String individual) {
        return court.register.history().of(individual);
    }
}
