package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openvha.assessment.Outcome;
import org.openvha.document.BadInputException;
import org.openvha.facts.FactsFile;
import org.openvha.redress.Complaint;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.facts.Corrections;
import org.openvha.register.runs.Run;

/** Reviews of facts that a correction puts right. */
class ReviewedFactsTest {

    private static final String WHY = Courthouse.WHY;

    @TempDir
    Path folder;

    private Courthouse court;
    private Run run;

    @BeforeEach
    void two_people_are_listed() {
        court = new Courthouse(folder);
        court.load(
                List.of(Courthouse.listed("A").build(), Courthouse.listed("B").build()), true);
        run = court.run();
    }

    @AfterEach
    void close() {
        court.close();
    }

    @Test
    void a_wrong_fact_of_another_kind_is_put_right_by_a_correction_that_the_decision_names() {
        Review raised = raisedAboutBirth();
        assertThatThrownBy(() -> court.as("bob").reviews().decide(raised.id(), Deciding.uphold("Born later")))
                .hasMessageContaining("Correct or withdraw the fact first");

        Decided decided = decide(raised, born("2015-05-05"));

        AssessedAgain again = decided.again().orElseThrow();
        assertThat(again.before().outcome()).isEqualTo(Outcome.INCLUDED);
        assertThat(again.after().outcome()).isEqualTo(Outcome.NOT_INCLUDED);
        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.json(run, "A")).contains("NOT_INCLUDED");
    }

    @Test
    void what_other_loads_brought_is_not_put_down_to_the_correction() {
        Review raised = raisedAboutBirth();
        long correction = born("2000-05-06");
        court.register.facts().withdraw(FactsFile.OFFENCES, "A-O1");

        Decided decided = decide(raised, correction);

        AssessedAgain again = decided.again().orElseThrow();
        assertThat(again.before().outcome()).isEqualTo(Outcome.INCLUDED);
        assertThat(again.after().outcome()).isEqualTo(Outcome.INCLUDED);
        assertThat(court.listedNow("A")).isTrue();
    }

    @Test
    void a_fact_that_was_loaded_wrong_again_is_not_put_right() {
        Review raised = raisedAboutBirth();
        long correction = born("2015-05-05");
        court.load(
                List.of(Courthouse.listed("A").build(), Courthouse.listed("B").build()), true);

        assertThatThrownBy(() -> decide(raised, correction))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("loaded again since");
        assertThat(court.listedNow("A")).isTrue();
    }

    @Test
    void whoever_the_correction_withdrew_does_not_stay_on_the_list() {
        Review raised = raisedAboutBirth();
        for (String offence : List.of("A-O1", "A-O2", "A-O3")) {
            court.register.facts().withdraw(FactsFile.OFFENCES, offence);
        }
        long withdrawn = court.register
                .facts()
                .withdraw(FactsFile.INDIVIDUALS, "A")
                .load()
                .id();

        Decided decided = decide(raised, withdrawn);

        assertThat(decided.review().decision()).isPresent();
        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.json(run, "A")).isEmpty();
        assertThat(court.register.explanations().words(run, "A", 80)).isEmpty();
    }

    @Test
    void a_correction_that_a_run_under_way_does_not_know_of_keeps_the_person_off_its_list() {
        Review raised = raisedAboutBirth();

        Run next = court.runWhile(Courthouse.TODAY, () -> decide(raised, born("2015-05-05")));

        assertThat(next.counts().orElseThrow().included()).isEqualTo(2);
        assertThat(court.names(next)).containsExactly("B");
    }

    private Review raisedAboutBirth() {
        return court.as("ann").reviews().raise(Complaint.ofFact("A", "individuals", "A", WHY));
    }

    private long born(String date) {
        return new Corrections(court.register.facts(), folder)
                .make(FactsFile.INDIVIDUALS, Map.of("individual_id", "A", "date_of_birth", date, "borough", "Hackney"))
                .load()
                .id();
    }

    private Decided decide(Review review, long correction) {
        return court.as("bob")
                .reviews()
                .decide(review.id(), new Deciding(ReviewVerdict.UPHELD, "Born on that day", Optional.of(correction)));
    }
}
