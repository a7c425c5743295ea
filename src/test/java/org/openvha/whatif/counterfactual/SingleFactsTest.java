package org.openvha.whatif.counterfactual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openvha.facts.CustodyPeriod;
import org.openvha.facts.Review;
import org.openvha.facts.ReviewDecision;
import org.openvha.facts.ReviewScope;
import org.openvha.facts.Role;
import org.openvha.facts.Theme;
import org.openvha.fixtures.CaseFileBuilder;

class SingleFactsTest {

    /** Three robberies of 800 points in the first time band: 2,400 points, and no offence to spare. */
    private static CaseFileBuilder threeRobberies() {
        return CaseFileBuilder.born("1999-05-01")
                .offence("O1", "34B", "2023-12-01")
                .offence("O2", "34B", "2023-12-11")
                .offence("O3", "34B", "2023-12-21");
    }

    @Test
    void of_three_offences_each_decides() {
        Counterfactual result = Asked.about(threeRobberies());

        assertThat(Asked.sets(result, 1))
                .containsExactly("O1 -> NOT_INCLUDED 1600", "O2 -> NOT_INCLUDED 1600", "O3 -> NOT_INCLUDED 1600");
        assertThat(Asked.sets(result, 2)).isEmpty();
        assertThat(Asked.sets(result, 3)).isEmpty();
    }

    @Test
    void ways_that_no_rule_can_tell_apart_stand_together_and_those_that_change_nothing_are_left_out() {
        assertThat(Asked.alternatives(Asked.about(threeRobberies()), "O1"))
                .containsExactly(
                        "WITHDRAWN",
                        "ROLE eliminated",
                        "ROLE victim",
                        "ROLE witness",
                        "DOMESTIC marked domestic",
                        "CLASS 92A (Trafficking in controlled drugs)",
                        "DATE 30 January 2021 or before");
    }

    @Test
    void an_offence_that_the_score_hangs_on_decides_also_by_a_lighter_class_or_an_earlier_date() {
        Counterfactual result = Asked.about(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "34B", "2023-12-01")
                .offence("O2", "10C", "2023-12-11")
                .offence("O3", "10C", "2023-12-21")
                .offence("O4", "10C", "2023-12-22"));

        assertThat(Asked.sets(result, 1))
                .contains("O1 -> NOT_INCLUDED 156", "O1 -> NOT_INCLUDED 356", "O1 -> NOT_INCLUDED 469")
                .allMatch(set -> set.startsWith("O1 "));
        assertThat(Asked.alternatives(result, "O1"))
                .contains(
                        "CLASS 3B (Threats to kill)",
                        "DATE from 31 January 2021 to 30 January 2022",
                        "DATE 30 January 2021 or before")
                .doesNotContain("CLASS 62A (Violent disorder)", "DATE from 31 January 2022 to 30 January 2023");
    }

    @Test
    void a_class_that_is_just_heavy_enough_changes_nothing() {
        Counterfactual result = Asked.about(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "34B", "2023-12-01")
                .offence("O2", "10C", "2023-12-11")
                .offence("O3", "10C", "2023-12-21")
                .offence("O4", "10C", "2023-12-22"));

        // 10B weighs 412, with which the score would be 568.
        assertThat(Asked.alternatives(result, "O1")).doesNotContain("CLASS 10B (Possession of firearms offences)");
    }

    @Test
    void somebody_with_two_offences_that_count_is_put_on_by_a_third_that_would() {
        Counterfactual result = Asked.about(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "34B", "2023-12-01")
                .offence("O2", "34B", "2023-12-11")
                .offence("O3", "", "34B", "2023-12-21", Role.VICTIM, false)
                .offence("O4", "", "34B", "2023-12-22", Role.SUSPECT, true)
                .offence("O5", "", "34B", "2023-12-23", Role.WITNESS, true));

        assertThat(Asked.sets(result, 1))
                .containsExactly("O3 -> INCLUDED 2400", "O4 -> INCLUDED 2400", "O5 -> INCLUDED 2400");
        assertThat(Asked.alternatives(result, "O3")).containsExactly("ROLE suspect", "ROLE accused", "ROLE convicted");
        assertThat(Asked.alternatives(result, "O4")).containsExactly("DOMESTIC not marked domestic");
        assertThat(Asked.alternatives(result, "O5"))
                .containsExactly(
                        "ROLE_AND_DOMESTIC suspect", "ROLE_AND_DOMESTIC accused", "ROLE_AND_DOMESTIC convicted");
    }

    @Test
    void the_review_that_removed_somebody_decides() {
        Counterfactual result = Asked.about(threeRobberies().upheldForIndividual("V1", "2024-01-10"));

        assertThat(Asked.sets(result, 1)).containsExactly("V1 -> INCLUDED 2400");
        assertThat(Asked.alternatives(result, "V1")).containsExactly("WITHDRAWN", "DECISION rejected");
    }

    @Test
    void a_pending_review_takes_somebody_off_if_upheld() {
        Counterfactual result = Asked.about(threeRobberies()
                .offence("O4", "34B", "2023-12-22")
                .add(pending("V1", ReviewScope.INDIVIDUAL, Optional.empty(), "2024-01-20")));

        assertThat(Asked.sets(result, 1)).containsExactly("V1 -> REMOVED 3200");
        assertThat(Asked.alternatives(result, "V1")).containsExactly("DECISION upheld");
    }

    @Test
    void a_review_that_is_recorded_later_is_not_varied_and_is_counted() {
        Counterfactual result = Asked.about(threeRobberies()
                .offence("O4", "34B", "2023-12-22")
                .add(pending("V1", ReviewScope.INDIVIDUAL, Optional.empty(), "2024-02-01")));

        assertThat(Asked.sets(result, 1)).isEmpty();
        assertThat(result.unknown()).isOne();
    }

    @Test
    void without_the_heavier_offence_of_a_crime_report_the_lighter_one_counts() {
        Counterfactual result = Asked.about(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "CR1", "34B", "2023-12-01", Role.SUSPECT, false)
                .offence("O2", "CR1", "8N", "2023-12-01", Role.SUSPECT, false)
                .offence("O3", "10C", "2023-12-11")
                .offence("O4", "10C", "2023-12-21"));

        // Three offences either way, so that only the score decides: 189 + 52 + 52.
        assertThat(Asked.sets(result, 1))
                .contains("O1 -> NOT_INCLUDED 293", "O3 -> NOT_INCLUDED 852", "O4 -> NOT_INCLUDED 852")
                .noneMatch(set -> set.startsWith("O2"));
    }

    @Test
    void custody_decides_for_whoever_has_not_offended_for_a_year() {
        CaseFileBuilder person = CaseFileBuilder.born("1999-05-01")
                .offence("O1", "5D", "2022-12-01")
                .offence("O2", "5D", "2022-12-11")
                .offence("O3", "5D", "2022-12-21")
                .offence("O4", "5D", "2022-12-22");

        Counterfactual inside = Asked.about(person.custodySince("C1", "2023-01-05"));

        assertThat(Asked.sets(inside, 1)).containsExactly("C1 -> NOT_INCLUDED 4072");
        assertThat(Asked.alternatives(inside, "C1")).containsExactly("WITHDRAWN", "END ended on 30 January 2024");
    }

    @Test
    void custody_that_had_not_ended_would_put_somebody_on() {
        Counterfactual outside = Asked.about(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "5D", "2022-12-01")
                .offence("O2", "5D", "2022-12-11")
                .offence("O3", "5D", "2022-12-21")
                .add(new CustodyPeriod(
                        "C1",
                        "N000001",
                        LocalDate.parse("2023-01-05"),
                        Optional.of(LocalDate.parse("2023-06-30")),
                        LocalDate.parse("2023-01-05"))));

        assertThat(Asked.sets(outside, 1)).contains("C1 -> INCLUDED 3054");
        assertThat(Asked.alternatives(outside, "C1")).containsExactly("END not ended");
    }

    @Test
    void a_report_that_the_score_hangs_on_decides_by_theme_grading_and_date() {
        Counterfactual result = Asked.about(CaseFileBuilder.born("1999-05-01")
                .offence("O1", "62A", "2023-12-01")
                .offence("O2", "10C", "2023-12-11")
                .offence("O3", "10C", "2023-12-21")
                .report("R1", Theme.VIOLENCE, "1A", "2024-01-02"));
        assertThat(Asked.sets(result, 1)).contains("R1 -> NOT_INCLUDED 467", "R1 -> NOT_INCLUDED 487");
        assertThat(Asked.alternatives(result, "R1"))
                .startsWith("WITHDRAWN", "THEME drugs", "THEME other", "GRADING 1D", "GRADING 1E", "GRADING 2C")
                .contains("DATE 30 July 2023 or before", "GRADING 1C", "GRADING 2A", "GRADING 2B");
    }

    static Review pending(String id, ReviewScope scope, Optional<String> offence, String recordedOn) {
        return new Review(
                id, "N000001", ReviewDecision.PENDING, scope, offence, Optional.empty(), LocalDate.parse(recordedOn));
    }
}
