package org.openvha.register.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvha.assessment.Outcome;
import org.openvha.document.BadInputException;
import org.openvha.facts.Borough;
import org.openvha.facts.FactsFile;
import org.openvha.facts.Individual;
import org.openvha.fixtures.CaseFileBuilder;
import org.openvha.redress.Complaint;
import org.openvha.redress.ReviewVerdict;
import org.openvha.register.facts.Corrections;
import org.openvha.register.facts.Load;
import org.openvha.register.runs.Run;

/** Reviews of facts that a correction or an extract puts right. */
class ReviewedFactsTest extends TwoListed {

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
    void an_extract_puts_a_fact_right_as_well_as_a_correction() {
        Review raised = raisedAboutBirth();
        long extract = extractWithBirth("2015-05-05");

        assertThat(court.reviews().putRight(raised)).map(Load::id).contains(extract);
        Decided decided = decide(raised, extract);

        assertThat(decided.again().orElseThrow().after().outcome()).isEqualTo(Outcome.NOT_INCLUDED);
        assertThat(court.listedNow("A")).isFalse();
        assertThat(court.names(court.run())).containsExactly("B");
    }

    @Test
    void an_extract_of_before_the_review_puts_right_what_the_list_in_force_was_made_from() {
        long extract = extractWithBirth("2015-05-05");
        court.on(Courthouse.TODAY.plusDays(1));
        Review raised = raisedAboutBirth();

        decide(raised, extract);

        assertThat(court.listedNow("A")).isFalse();
    }

    @Test
    void a_fact_that_a_list_in_force_since_has_right_can_be_upheld_too() {
        Review raised = raisedAboutBirth();
        court.on(Courthouse.TODAY.plusDays(1));
        long extract = extractWithBirth("2015-05-05");
        court.run();

        assertThat(decide(raised, extract).review().decision()).isPresent();
        assertThat(court.listedNow("A")).isFalse();
    }

    @Test
    void a_load_that_brought_the_wrong_fact_back_does_not_put_it_right() {
        Review raised = raisedAboutBirth();
        born("2015-05-05");
        long again = extractWithBirth("2000-05-05");

        assertThat(court.reviews().putRight(raised)).isEmpty();
        assertThatThrownBy(() -> decide(raised, again)).hasMessageContaining("loaded again since as it was");
    }

    @Test
    void what_was_known_before_the_list_in_force_puts_nothing_right() {
        long extract = extractWithBirth("1999-05-05");
        court.run();
        court.on(Courthouse.TODAY.plusDays(1));
        Review raised = raisedAboutBirth();

        assertThatThrownBy(() -> decide(raised, extract)).hasMessageContaining("Correct or withdraw the fact first");
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

    private long extractWithBirth(String date) {
        CaseFileBuilder born = CaseFileBuilder.of(new Individual("A", LocalDate.parse(date), Borough.HACKNEY))
                .offence("A-O1", "5D", "2023-12-01")
                .offence("A-O2", "5D", "2023-11-01")
                .offence("A-O3", "34B", "2023-10-01");
        return court.load(List.of(born.build(), Courthouse.listed("B").build()), true)
                .load()
                .id();
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
