package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvha.facts.CaseFile;
import org.openvha.facts.FactsFile;
import org.openvha.facts.ReviewDecision;
import org.openvha.redress.Complaint;
import org.openvha.redress.ReviewVerdict;

/** What extracts bring does nothing to what was raised and decided here. */
class ReviewsAndExtractsTest extends TwoListed {

    @Test
    void a_whole_extract_leaves_what_was_decided_here_alone() {
        court.upheld(Complaint.ofPerson("A", WHY));
        Review open = court.as("ann").reviews().raise(Complaint.ofPerson("B", WHY));

        court.load(
                List.of(Courthouse.listed("A").build(), Courthouse.listed("B").build()), true);

        assertThat(court.known("A").reviews().get(0).decision()).isEqualTo(ReviewDecision.UPHELD);
        assertThat(court.known("B").reviews().get(0).id()).isEqualTo("openvha:review:" + open.id());
        assertThat(court.names(court.run())).containsExactly("B");
    }

    @Test
    void an_extract_that_says_otherwise_about_a_review_is_passed_over_with_a_warning() {
        Review raised = court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));
        List<CaseFile> exported = List.of(
                Courthouse.listed("A")
                        .upheldForIndividual("openvha:review:" + raised.id(), "2024-01-30")
                        .build(),
                Courthouse.listed("B")
                        .upheldForIndividual("openvha:review:99", "2024-01-30")
                        .build());

        List<String> warnings = court.load(exported, true).load().warnings();

        assertThat(warnings).anySatisfy(warning -> assertThat(warning).contains("2 rows have the id of a review"));
        assertThat(court.known("A").reviews().get(0).decision()).isEqualTo(ReviewDecision.PENDING);
        assertThat(court.known("B").reviews()).isEmpty();
    }

    @Test
    void whoever_comes_back_after_leaving_the_extracts_has_their_review_again() {
        court.upheld(Complaint.ofPerson("A", WHY));
        court.load(List.of(Courthouse.listed("B").build()), true);
        assertThat(court.register.facts().knows(FactsFile.INDIVIDUALS, "A", "A"))
                .isFalse();

        court.load(List.of(Courthouse.listed("A").build()), false);

        assertThat(court.known("A").reviews().get(0).decision()).isEqualTo(ReviewDecision.UPHELD);
        assertThat(court.names(court.run())).containsExactly("B");
    }

    @Test
    void somebody_on_the_list_in_force_who_has_left_the_facts_is_raised_and_taken_off_at_once() {
        court.load(List.of(Courthouse.listed("B").build()), true);
        assertThat(court.listedNow("A")).isTrue();

        Decided decided = court.upheld(Complaint.ofPerson("A", WHY));

        assertThat(decided.review().decision()).isPresent();
        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.names(run)).containsExactly("B");
        assertThat(court.json(run, "A")).isEmpty();
        assertThatThrownBy(() -> court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY)))
                .as("neither known nor on the list any more")
                .hasMessageContaining("No such fact");

        court.load(List.of(Courthouse.listed("A").build()), false);
        assertThat(court.names(court.run())).as("though they come back").containsExactly("B");
    }

    @Test
    void of_somebody_who_has_left_the_facts_no_fact_can_be_raised() {
        court.load(List.of(Courthouse.listed("B").build()), true);

        assertThatThrownBy(() -> court.as("ann").reviews().raise(Complaint.ofFact("A", "offences", "A-O1", WHY)))
                .hasMessageContaining("No such fact");
    }

    @Test
    void a_review_is_decided_though_the_person_has_left_the_facts() {
        Review one = court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));
        Review other = court.as("ann").reviews().raise(Complaint.ofFact("A", "offences", "A-O1", WHY));
        court.load(List.of(Courthouse.listed("B").build()), true);

        Decided upheld = court.as("bob").reviews().decide(one.id(), Deciding.uphold("It was the cousin"));
        Decided rejected = court.as("bob").reviews().decide(other.id(), Deciding.reject("It was not the cousin"));

        assertThat(upheld.review().decision().orElseThrow().verdict()).isEqualTo(ReviewVerdict.UPHELD);
        assertThat(rejected.review().decision().orElseThrow().verdict()).isEqualTo(ReviewVerdict.REJECTED);
        assertThat(court.logged().stream().filter("ALTERATION decide-review DONE A"::equals))
                .hasSize(2);
        assertThat(court.names(run)).containsExactly("B");
        assertThat(court.json(run, "A")).isEmpty();

        court.load(List.of(Courthouse.listed("A").build()), false);
        assertThat(court.names(court.run())).containsExactly("B");
    }

    @Test
    void whoever_left_the_facts_does_not_stay_on_the_list_by_an_offence_that_was_not_theirs() {
        Review raised = court.as("ann").reviews().raise(Complaint.ofFact("A", "offences", "A-O1", WHY));
        court.load(List.of(Courthouse.listed("B").build()), true);

        court.as("bob").reviews().decide(raised.id(), Deciding.uphold("Not theirs"));

        assertThat(court.listedNow("A")).isFalse();
    }
}
