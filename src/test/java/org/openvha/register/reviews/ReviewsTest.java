package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Assessment;
import org.openvha.assessment.Outcome;
import org.openvha.document.BadInputException;
import org.openvha.facts.ReviewDecision;
import org.openvha.redress.Complaint;
import org.openvha.register.Part;
import org.openvha.register.runs.Run;

/** Reviews on a real database. */
class ReviewsTest extends TwoListed {

    @Test
    void an_open_review_is_a_pending_fact_that_changes_nothing() {
        Review raised = court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));

        assertThat(raised.decision()).isEmpty();
        assertThat(raised.raisedBy()).isEqualTo("ann");
        assertThat(court.known("A").reviews())
                .singleElement()
                .satisfies(fact -> assertThat(fact.decision()).isEqualTo(ReviewDecision.PENDING));
        assertThat(court.listedNow("A")).isTrue();
        assertThat(court.run().counts().orElseThrow().included()).isEqualTo(2);
    }

    @Test
    void an_upheld_review_takes_a_person_off_at_once_and_out_of_every_new_list() {
        Review raised = court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));
        String stored = court.stored(run);

        Decided decided = court.as("bob").reviews().decide(raised.id(), Deciding.uphold("It was the cousin"));

        AssessedAgain again = decided.again().orElseThrow();
        assertThat(again.before().outcome()).isEqualTo(Outcome.INCLUDED);
        assertThat(again.after().outcome()).isEqualTo(Outcome.REMOVED);
        assertThat(again.listed()).isTrue();
        assertThat(again.after().score()).isEqualTo(again.before().score());
        assertThat(decided.review().decision().orElseThrow().removed()).contains(Outcome.REMOVED);
        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.names(run)).containsExactly("B");
        assertThat(court.json(run, "A")).contains("\"outcome\":\"REMOVED\"").contains("RMV-01");
        assertThat(court.register.explanations().words(run, "A", 10_000).orElseThrow())
                .contains("REMOVED ON REVIEW on 31 January 2024");
        assertThat(court.stored(run)).as("nothing is edited").isEqualTo(stored);

        Run next = court.run();
        assertThat(next.counts().orElseThrow().removed()).isEqualTo(1);
        assertThat(court.names(next)).containsExactly("B");
    }

    @Test
    void an_upheld_review_of_an_offence_takes_it_out_of_the_score() {
        Review raised = court.as("ann").reviews().raise(Complaint.ofFact("A", "offences", "A-O3", WHY));

        Decided decided = court.as("bob").reviews().decide(raised.id(), Deciding.uphold("Not theirs"));

        Assessment after = decided.again().orElseThrow().after();
        assertThat(after.exclusions()).anySatisfy(exclusion -> {
            assertThat(exclusion.rule()).isEqualTo("EXC-07");
            assertThat(exclusion.facts()).containsExactly("A-O3", "openvha:review:" + raised.id());
        });
        assertThat(after.outcome()).isEqualTo(Outcome.NOT_INCLUDED);
        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.names(court.run())).containsExactly("B");
    }

    @Test
    void a_rejected_review_changes_nothing_and_is_kept_with_its_reason() {
        Review raised = court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));

        Decided decided = court.as("bob").reviews().decide(raised.id(), Deciding.reject("It was not the cousin"));

        assertThat(decided.again()).isEmpty();
        assertThat(court.listedNow("A")).isTrue();
        assertThat(court.names(court.run())).containsExactly("A", "B");
        Review kept = court.reviews().find(raised.id()).orElseThrow();
        assertThat(kept.decision().orElseThrow().reason()).isEqualTo("It was not the cousin");
        assertThat(court.known("A").reviews().get(0).decision()).isEqualTo(ReviewDecision.REJECTED);
        assertThat(court.reviews()
                        .reading()
                        .newestFirst(true, Long.MAX_VALUE, 10)
                        .rows())
                .isEmpty();
        assertThat(court.reviews()
                        .reading()
                        .newestFirst(false, Long.MAX_VALUE, 10)
                        .rows())
                .containsExactly(kept);
    }

    @Test
    void reading_a_table_of_reviews_is_logged_for_each_person_in_it() {
        court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));
        court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));
        court.as("ann").reviews().raise(Complaint.ofPerson("B", WHY));

        court.reviews().reading().newestFirst(true, Long.MAX_VALUE, 10);
        court.reviews().reading().openFirst(OpenPlace.BEGINNING, 2);

        assertThat(court.logged().stream().filter(line -> line.contains("read-reviews")))
                .containsExactly(
                        "CONSULTATION read-reviews DONE A",
                        "CONSULTATION read-reviews DONE B",
                        "CONSULTATION read-reviews DONE A");
    }

    @Test
    void reviews_are_read_to_the_last_page_by_page_also_if_one_is_decided_meanwhile() {
        List<Long> raised = new ArrayList<>();
        for (String person : List.of("A", "B", "A")) {
            raised.add(court.as("ann")
                    .reviews()
                    .raise(Complaint.ofPerson(person, WHY))
                    .id());
        }
        court.as("bob").reviews().decide(raised.get(2), Deciding.reject("It was not the cousin"));
        ReviewReading reading = court.as("bob").reviews().reading();

        Review first = reading.openFirst(OpenPlace.BEGINNING, 1).rows().get(0);
        court.as("bob").reviews().decide(raised.get(0), Deciding.reject("It was not the cousin"));
        Part<Review> middle = reading.openFirst(OpenPlace.of(first), 2);
        Part<Review> end = reading.openFirst(OpenPlace.of(middle.last().orElseThrow()), 2);

        assertThat(first.id()).isEqualTo(raised.get(0));
        assertThat(middle.rows()).extracting(Review::id).containsExactly(raised.get(1), raised.get(2));
        assertThat(end.rows()).extracting(Review::id).containsExactly(raised.get(0));
        assertThat(end.last()).isEmpty();
        assertThat(OpenPlace.read(OpenPlace.of(first).text())).hasValue(OpenPlace.of(first));
    }

    @Test
    void whoever_raised_many_reads_them_page_by_page_also_where_they_may_read_none_of_a_page() {
        ReviewReading own = court.as("ann").reviews().reading();
        long older =
                court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY)).id();
        long newer =
                court.as("ann").reviews().raise(Complaint.ofPerson("B", WHY)).id();

        ReviewReading.Own first = own.own(Long.MAX_VALUE, 1, person -> person.equals("A"));
        assertThat(first.reviews()).isEmpty();
        assertThat(first.olderThan()).hasValue(newer);
        ReviewReading.Own second = own.own(newer, 1, person -> person.equals("A"));
        assertThat(second.reviews()).extracting(Review::id).containsExactly(older);
        assertThat(second.olderThan()).isEmpty();
    }

    @Test
    void whoever_raised_a_review_reads_what_became_of_it_and_of_no_other() {
        Review raised = court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));
        court.as("bob").reviews().raise(Complaint.ofPerson("B", WHY));
        court.as("bob").reviews().decide(raised.id(), Deciding.reject("It was not the cousin"));

        assertThat(court.as("ann")
                        .reviews()
                        .reading()
                        .own(Long.MAX_VALUE, 10, any -> true)
                        .reviews())
                .singleElement()
                .satisfies(
                        own -> assertThat(own.decision().orElseThrow().reason()).isEqualTo("It was not the cousin"));
        assertThat(court.as("cyd")
                        .reviews()
                        .reading()
                        .own(Long.MAX_VALUE, 10, any -> true)
                        .reviews())
                .isEmpty();
        assertThat(court.as("ann")
                        .reviews()
                        .reading()
                        .own(Long.MAX_VALUE, 10, person -> !person.equals("A"))
                        .reviews())
                .isEmpty();
        assertThat(court.logged().stream().filter(line -> line.contains("read-own-reviews")))
                .containsExactly(
                        "CONSULTATION read-own-reviews DONE A",
                        "CONSULTATION read-own-reviews DONE -",
                        "CONSULTATION read-own-reviews DONE -");
    }

    @Test
    void nobody_decides_what_they_raised() {
        Review raised = court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));

        for (String alias : List.of("ann", "ANN", "os:ann")) {
            assertThatThrownBy(() -> court.as(alias).reviews().decide(raised.id(), Deciding.uphold("It was not")))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageContaining("somebody else decides it");
            assertThatThrownBy(() -> insertDecision(raised.id(), alias)).hasMessageContaining("somebody else");
        }
        assertThat(court.logged()).contains("ALTERATION decide-review REFUSED -");
    }

    @Test
    void of_two_people_who_decide_at_once_one_does() throws Exception {
        Review raised = court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));
        CompletableFuture<Decided> one = CompletableFuture.supplyAsync(
                () -> court.as("bob").reviews().decide(raised.id(), Deciding.uphold("Yes indeed")));
        CompletableFuture<Decided> other = CompletableFuture.supplyAsync(
                () -> court.as("cat").reviews().decide(raised.id(), Deciding.reject("No, it never was")));

        int decided = 0;
        for (CompletableFuture<Decided> each : List.of(one, other)) {
            try {
                each.get();
                decided++;
            } catch (ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(BadInputException.class).hasMessageContaining("is decided");
            }
        }
        assertThat(decided).isEqualTo(1);
        assertThat(court.sql()
                        .sql("SELECT count(*) FROM review_decision")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void what_is_not_known_is_not_reviewed_and_not_named() {
        List<Complaint> unknown = List.of(
                Complaint.ofPerson("SECRET", WHY),
                Complaint.ofPerson("no id", WHY),
                Complaint.ofFact("A", "offences", "B-O1", WHY),
                Complaint.ofFact("A", "custody", "SECRET", WHY));
        for (Complaint complaint : unknown) {
            assertThatThrownBy(() -> court.reviews().raise(complaint))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageNotContainingAny("SECRET", "B-O1", "cousin");
        }
        assertThatThrownBy(() -> court.reviews().decide(4, Deciding.reject("There is none")))
                .isInstanceOf(BadInputException.class);
    }

    @Test
    void every_step_is_logged_in_its_own_transaction() {
        court.upheld(Complaint.ofPerson("A", WHY));
        assertThat(court.logged())
                .contains(
                        "COLLECTION raise-review DONE A",
                        "ALTERATION decide-review DONE A",
                        "CONSULTATION assess-again DONE A");
    }

    @Test
    void why_somebody_was_assessed_again_is_why_it_was_decided() {
        court.upheld(Complaint.ofPerson("A", WHY));
        assertThat(court.sql()
                        .sql(
                                "SELECT action || ': ' || reason FROM audit_entry JOIN audit_person USING (entry_id) WHERE action IN ('decide-review', 'assess-again') ORDER BY 1")
                        .query(String.class)
                        .list())
                .containsExactly("assess-again: It was the cousin", "decide-review: It was the cousin");
    }

    @Test
    void a_decision_gives_a_reason_such_as_anybody_gives_who_reads_about_somebody() {
        assertThat(Deciding.reject("It was\r\nnot the  cousin").reason()).isEqualTo("It was not the cousin");
        for (String why : List.of("It isn\'t", "no no no no no", "x".repeat(10), "It was the cousin".repeat(30))) {
            assertThatThrownBy(() -> Deciding.uphold(why))
                    .isInstanceOf(BadInputException.class)
                    .hasMessageNotContaining(why);
        }
    }

    private void insertDecision(long review, String by) {
        court.sql()
                .sql("INSERT INTO review_decision VALUES (?, 'UPHELD', 'why', NULL, ?, 'ANALYST', '2024-01-31', now())")
                .params(review, by)
                .update();
    }
}
