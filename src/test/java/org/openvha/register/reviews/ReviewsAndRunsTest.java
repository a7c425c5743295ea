package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Outcome;
import org.openvha.redress.Complaint;
import org.openvha.register.runs.Run;

/** An upheld review holds for every list that comes in force after it, whatever the list is as of and whenever its run began. */
class ReviewsAndRunsTest extends TwoListed {

    private static final LocalDate LATER = LocalDate.parse("2024-02-02");

    @Test
    void an_upheld_review_of_a_person_holds_for_a_list_as_of_a_day_before_it() {
        court.on(LATER).upheld(Complaint.ofPerson("A", WHY));

        Run backdated = court.run(Courthouse.TODAY);

        assertThat(backdated.counts().orElseThrow().included()).isEqualTo(2);
        assertThat(court.names(backdated)).containsExactly("B");
        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.json(backdated, "A")).contains("\"outcome\":\"REMOVED\"", "\"asOf\":\"2024-01-31\"");
        assertThat(court.logged()).contains("COMBINATION take-off-on-review DONE A");
    }

    @Test
    void an_upheld_review_of_an_offence_holds_for_a_list_as_of_a_day_before_it() {
        court.on(LATER).upheld(Complaint.ofFact("A", "offences", "A-O3", WHY));

        Run backdated = court.run(Courthouse.TODAY);

        assertThat(court.names(backdated)).containsExactly("B");
        assertThat(court.json(backdated, "A")).contains("NOT_INCLUDED", "EXC-07");
        assertThat(court.register.explanations().words(backdated, "A", 10_000).orElseThrow())
                .contains(
                        "REMOVED ON REVIEW on 2 February 2024",
                        "as of 31 January 2024, as if it had been decided by then");
        assertThat(replayed(backdated))
                .as("what the run itself wrote is replayed as before")
                .isTrue();
    }

    @Test
    void an_offence_review_that_leaves_enough_keeps_nobody_off_a_list_as_of_a_day_before_it() {
        court.load(
                List.of(Courthouse.listed("A")
                        .offence("A-O4", "5D", "2023-09-01")
                        .build()),
                false);
        court.on(LATER).upheld(Complaint.ofFact("A", "offences", "A-O3", WHY));

        assertThat(court.names(court.run(Courthouse.TODAY))).containsExactly("A", "B");
    }

    @Test
    void a_review_that_is_upheld_while_a_run_is_under_way_holds_for_its_list() {
        court.load(List.of(Courthouse.listed("C").build()), false);

        Run next = court.runWhile(Courthouse.TODAY, () -> {
            court.upheld(Complaint.ofFact("A", "offences", "A-O3", WHY));
            court.upheld(Complaint.ofFact("C", "offences", "C-O3", WHY));
        });

        assertThat(next.counts().orElseThrow().included()).isEqualTo(3);
        assertThat(court.names(next)).containsExactly("B");
        assertThat(court.json(next, "C")).contains("NOT_INCLUDED");
        assertThat(replayed(next)).isTrue();
    }

    @Test
    void who_comes_off_a_list_of_some_rules_stays_on_one_of_others() {
        court.load(
                List.of(Courthouse.person("C")
                        .offence("C-O1", "5D", "2022-06-01")
                        .offence("C-O2", "5D", "2022-07-01")
                        .offence("C-O3", "5D", "2022-08-01")
                        .offence("C-O4", "34B", "2023-10-01")
                        .build()),
                false);
        Run first = court.run();
        assertThat(court.names(first)).containsExactly("A", "B", "C");

        Run ofOlderRules = court.runWhile(Courthouse.TODAY.minusDays(1), () -> {
            court.upheld(Complaint.ofFact("C", "offences", "C-O4", WHY));
        });

        assertThat(court.names(first)).containsExactly("A", "B");
        assertThat(ofOlderRules.ruleSet()).isEqualTo("vha-2020.04");
        assertThat(court.names(ofOlderRules)).containsExactly("A", "B", "C");
    }

    @Test
    void weeks_after_the_list_was_made_a_review_that_leaves_too_little_still_takes_the_person_off() {
        court.load(
                List.of(Courthouse.person("C")
                        .offence("C-O1", "5D", "2022-06-01")
                        .offence("C-O2", "5D", "2022-07-01")
                        .offence("C-O3", "5D", "2023-03-01")
                        .build()),
                false);
        Run made = court.run();
        assertThat(court.names(made)).contains("C");

        Decided decided =
                court.on(LocalDate.parse("2024-03-20")).upheld(Complaint.ofFact("C", "offences", "C-O1", WHY));

        assertThat(decided.again().orElseThrow().before().outcome())
                .as("time alone would have done it too")
                .isEqualTo(Outcome.NOT_INCLUDED);
        assertThat(decided.again().orElseThrow().listed()).isTrue();
        assertThat(court.listedNow("C")).isFalse();
        assertThat(court.names(made)).containsExactly("A", "B");
    }

    @Test
    void what_is_read_is_what_the_latest_decision_came_to_and_not_the_highest_number() {
        Review first = court.as("ann").reviews().raise(Complaint.ofPerson("A", WHY));
        Review second = court.as("ann").reviews().raise(Complaint.ofFact("A", "offences", "A-O3", WHY));
        court.as("bob").reviews().decide(second.id(), Deciding.uphold("Not theirs"));
        court.as("bob").reviews().decide(first.id(), Deciding.uphold("It was the cousin"));

        assertThat(court.register.lists().removal(run.id(), "A").orElseThrow().review())
                .isEqualTo(first.id());
        assertThat(court.register.lists().inForce("A").orElseThrow().removal()).contains(first.id());
    }

    private boolean replayed(Run of) {
        court.register.runs().assessments(of, new ByteArrayOutputStream());
        return court.register.runs().replay(of, progress -> {}).differences().isEmpty();
    }
}
