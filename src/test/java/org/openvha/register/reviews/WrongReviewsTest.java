package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Outcome;
import org.openvha.document.BadInputException;
import org.openvha.facts.ReviewDecision;
import org.openvha.redress.Complaint;

/** A review that was upheld wrongly is put right by another, which a third person decides. */
class WrongReviewsTest extends TwoListed {

    @Test
    void a_review_of_a_review_ends_its_effect_from_that_day_on() {
        Review wrong = court.upheld(Complaint.ofPerson("A", WHY)).review();
        assertThat(court.listedNow("A")).isFalse();
        String stored = court.stored(run);

        Review second = court.as("cat").reviews().raise(Complaint.ofReview("A", wrong.id(), "There is no cousin"));
        assertThat(court.known("A").reviews()).hasSize(1);
        Decided decided = court.as("dan").reviews().decide(second.id(), Deciding.uphold("There is none"));

        assertThat(decided.again().orElseThrow().before().outcome()).isEqualTo(Outcome.REMOVED);
        assertThat(decided.again().orElseThrow().after().outcome()).isEqualTo(Outcome.INCLUDED);
        assertThat(court.listedNow("A")).isTrue();
        assertThat(court.names(run)).containsExactly("A", "B");
        assertThat(court.json(run, "A")).contains("\"outcome\":\"INCLUDED\"");
        assertThat(court.stored(run)).isEqualTo(stored);
        assertThat(court.known("A").reviews())
                .singleElement()
                .satisfies(fact -> assertThat(fact.decision()).isEqualTo(ReviewDecision.REJECTED));
        assertThat(court.reviews()
                        .find(wrong.id())
                        .orElseThrow()
                        .decision()
                        .orElseThrow()
                        .endedBy())
                .contains(second.id());
        assertThat(court.names(court.run())).containsExactly("A", "B");
        assertThat(court.names(court.run(Courthouse.TODAY.minusDays(2)))).containsExactly("A", "B");
    }

    @Test
    void an_offence_counts_again() {
        Review wrong =
                court.upheld(Complaint.ofFact("A", "offences", "A-O3", WHY)).review();
        Review second = court.as("cat").reviews().raise(Complaint.ofReview("A", wrong.id(), "It is theirs"));

        court.as("dan").reviews().decide(second.id(), Deciding.uphold("It is the cousin"));

        assertThat(court.listedNow("A")).isTrue();
        assertThat(court.json(run, "A")).doesNotContain("EXC-07");
        court.load(
                List.of(Courthouse.listed("A").build(), Courthouse.listed("B").build()), true);
        assertThat(court.names(court.run())).containsExactly("A", "B");
    }

    @Test
    void who_is_off_for_another_reason_too_stays_off() {
        Review offence =
                court.upheld(Complaint.ofFact("A", "offences", "A-O3", WHY)).review();
        court.upheld(Complaint.ofPerson("A", WHY));
        Review second = court.as("cat").reviews().raise(Complaint.ofReview("A", offence.id(), "It is theirs"));

        court.as("dan").reviews().decide(second.id(), Deciding.uphold("It is the cousin"));

        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.json(run, "A")).contains("\"outcome\":\"REMOVED\"").doesNotContain("EXC-07");
    }

    @Test
    void one_that_is_rejected_changes_nothing() {
        Review wrong = court.upheld(Complaint.ofPerson("A", WHY)).review();
        Review second = court.as("cat").reviews().raise(Complaint.ofReview("A", wrong.id(), "There is no cousin"));

        court.as("dan").reviews().decide(second.id(), Deciding.reject("There is one"));

        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.known("A").reviews().get(0).decision()).isEqualTo(ReviewDecision.UPHELD);
    }

    @Test
    void a_third_person_decides_it() {
        Review wrong = court.upheld(Complaint.ofPerson("A", WHY)).review();
        Review second = court.as("cat").reviews().raise(Complaint.ofReview("A", wrong.id(), "There is no cousin"));

        for (String concerned : List.of("ann", "BOB", "os:bob", "cat")) {
            assertThatThrownBy(() ->
                            court.as(concerned).reviews().decide(second.id(), Deciding.uphold("It was so indeed")))
                    .isInstanceOf(BadInputException.class);
            assertThatThrownBy(() -> court.sql()
                            .sql(
                                    "INSERT INTO review_decision VALUES (?, 'UPHELD', 'why', NULL, ?, 'ANALYST', '2024-01-31', now())")
                            .params(second.id(), concerned)
                            .update())
                    .hasMessageContaining("somebody else");
        }
        assertThat(court.listedNow("A")).isFalse();
    }

    @Test
    void only_what_was_upheld_and_still_holds_is_reviewed_again() {
        Review open = court.as("ann").reviews().raise(Complaint.ofPerson("B", WHY));
        Review wrong = court.upheld(Complaint.ofPerson("A", WHY)).review();
        Review second = court.as("cat").reviews().raise(Complaint.ofReview("A", wrong.id(), "There is no cousin"));
        Review third = court.as("cat").reviews().raise(Complaint.ofReview("A", wrong.id(), "None at all"));
        court.as("dan").reviews().decide(second.id(), Deciding.uphold("There is none"));

        for (Complaint complaint : List.of(
                Complaint.ofReview("B", open.id(), "Undecided"),
                Complaint.ofReview("B", wrong.id(), "Of somebody else"),
                Complaint.ofReview("A", second.id(), "A review of a review"),
                Complaint.ofReview("A", wrong.id(), "Ended already"),
                Complaint.ofReview("A", 99, "There is none"))) {
            assertThatThrownBy(() -> court.as("eve").reviews().raise(complaint)).isInstanceOf(BadInputException.class);
        }
        assertThatThrownBy(() -> court.as("eve").reviews().decide(third.id(), Deciding.uphold("There is none")))
                .hasMessageContaining("already");
        court.as("eve").reviews().decide(third.id(), Deciding.reject("It is ended"));
        assertThat(court.listedNow("A")).isTrue();
    }

    @Test
    void the_same_can_be_raised_anew() {
        Review wrong = court.upheld(Complaint.ofPerson("A", WHY)).review();
        Review second = court.as("cat").reviews().raise(Complaint.ofReview("A", wrong.id(), "There is no cousin"));
        court.as("dan").reviews().decide(second.id(), Deciding.uphold("There is none"));

        court.upheld(Complaint.ofPerson("A", "There is one after all"));

        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.names(court.run())).containsExactly("B");
    }
}
